package org.modelwire.web.support.view;

import org.modelwire.shared.Reason;

/** Why an article or a feed was left out or failed, in words for readers. */
public final class ReasonWords {

    private ReasonWords() {}

    /** A clause that can stand after a number of articles or the name of a feed. */
    public static String of(Reason reason) {
        return switch (reason) {
            case DNS -> "the host has no address";
            case TLS -> "no safe connection could be made";
            case REFUSED -> "the host refused the connection";
            case TIMED_OUT -> "the host did not answer in time";
            case HTTP_STATUS -> "the host answered with an error";
            case TOO_LARGE -> "larger than what is read";
            case BLOCKED_ADDRESS -> "the address is not a public one";
            case ROBOTS -> "robots.txt does not allow it";
            case RESERVED -> "the publisher reserves its use";
            case NOT_A_FEED -> "what is there is no feed";
            case BAD_ENCODING -> "the text cannot be decoded";
            case NO_ARTICLE_TEXT -> "no article text was found";
            case DUPLICATE -> "repeats what an earlier article told";
            case STALE -> "too old to be news";
            case LLM_RATE_LIMIT -> "the model was busy";
            case LLM_QUOTA -> "the account with the model was used up";
            case LLM_AUTH -> "the model did not accept our key";
            case LLM_TIMEOUT -> "the model did not answer in time";
            case LLM_REFUSAL -> "the model declined";
            case LLM_TRUNCATED -> "the model stopped in the middle";
            case LLM_BAD_JSON -> "the model’s answer had another form";
            case LLM_CONTENT_FILTER -> "the model’s filter stepped in";
            case UNSUPPORTED_CLAIM -> "a claim without support";
            case COPIED_TEXT -> "too close to the source’s words";
            case INJECTION -> "the text gives orders to machines";
            case BUDGET -> "a spending cap was reached";
            case DATABASE -> "the database could not be reached";
            case DISK -> "the disk was full";
            case INTERRUPTED -> "the run was interrupted";
        };
    }
}
