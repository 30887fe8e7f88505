package org.modelwire.web.console.run;

import org.modelwire.config.JobName;
import org.modelwire.run.RunStatus;

/** Jobs and how they stand, in words. */
final class RunWords {

    private RunWords() {}

    static String job(JobName job) {
        return switch (job) {
            case NIGHTLY -> "Nightly run";
            case POLL -> "Read feeds and pages";
            case ANALYSE -> "Write and publish";
            case NEWSLETTER -> "Newsletter";
            case RETENTION -> "Retention";
            case REINDEX -> "Rebuild the search index";
        };
    }

    static String does(JobName job) {
        return switch (job) {
            case NIGHTLY -> "polls every feed, reads pages, drafts, checks and publishes";
            case POLL -> "polls every feed and reads new pages; asks no model";
            case ANALYSE -> "drafts, checks and publishes what is read already";
            case NEWSLETTER -> "sends the letters that are due";
            case RETENTION -> "deletes what is kept no longer";
            case REINDEX -> "makes the archive's index anew from the database";
        };
    }

    static String status(RunStatus status) {
        return switch (status) {
            case RUNNING -> "running";
            case COMPLETED -> "complete";
            case DEGRADED -> "with failures";
            case FAILED -> "failed";
            case STOPPED -> "stopped";
            case INTERRUPTED -> "interrupted";
        };
    }

    static String tag(RunStatus status) {
        return switch (status) {
            case RUNNING -> "tag";
            case COMPLETED -> "tag tag-good";
            case DEGRADED -> "tag tag-warn";
            case FAILED, INTERRUPTED -> "tag tag-bad";
            case STOPPED -> "tag tag-off";
        };
    }

    static String step(String name) {
        return switch (name) {
            case "poll" -> "Poll feeds";
            case "fetch" -> "Read pages";
            case "group" -> "Group into stories";
            case "analyse" -> "Draft";
            case "check" -> "Put to the gates";
            case "publish" -> "Publish";
            case "resolve-watch" -> "Look at watch items";
            case "report" -> "Report";
            case "settle-letters" -> "Settle letters";
            case "send-letters" -> "Send letters";
            case "rebuild-index" -> "Rebuild the index";
            default -> name;
        };
    }
}
