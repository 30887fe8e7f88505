package org.modelwire.web.api.admin.takedown;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.function.LongFunction;
import org.modelwire.takedown.Requester;
import org.modelwire.takedown.Ruling;
import org.modelwire.takedown.TakedownRequest;
import org.modelwire.takedown.UsNotice;
import org.modelwire.web.api.JsonAnswer;

/** A request as editors see it. */
final class TakedownJson {

    private TakedownJson() {}

    /**
     * A request.
     *
     * @param slugOf the readable part of the address of a brief, by id
     */
    static JsonObject of(TakedownRequest request, LongFunction<String> slugOf) {
        JsonArrayBuilder briefs = Json.createArrayBuilder();
        request.briefIds().stream().map(slugOf::apply).sorted().forEach(briefs::add);
        JsonArrayBuilder rulings = Json.createArrayBuilder();
        for (Ruling.Round round : Ruling.Round.values()) {
            request.ruling(round).map(TakedownJson::ruling).ifPresent(rulings::add);
        }
        Requester requester = request.requester();
        return Json.createObjectBuilder()
                .add("receipt", request.receiptNumber())
                .add("state", request.state().name())
                .add("wish", request.wish().name())
                .add("cause", request.cause().name())
                .add("briefs", briefs)
                .add("original", JsonAnswer.textOrNull(request.originalUrl()))
                .add("domain", JsonAnswer.textOrNull(request.domain()))
                .add("grounds", JsonAnswer.textOrNull(request.grounds()))
                .add("name", JsonAnswer.textOrNull(requester.name()))
                .add("mail", JsonAnswer.textOrNull(requester.mail()))
                .add("mailConfirmed", requester.isConfirmed())
                .add("role", JsonAnswer.textOrNull(requester.role()))
                .add("usWork", JsonAnswer.textOrNull(request.us().map(UsNotice::work)))
                .add("usSignature", JsonAnswer.textOrNull(request.us().map(UsNotice::signature)))
                .add("verifiedHow", JsonAnswer.textOrNull(request.verifiedHow()))
                .add("repeat", request.repeatOf().isPresent())
                .add("restrained", request.isRestrained())
                .add("receivedAt", request.receivedAt().toString())
                .add("hideDueAt", JsonAnswer.textOrNull(request.hideDueAt()))
                .add("hiddenAt", JsonAnswer.textOrNull(request.hiddenAt()))
                .add("decideDueAt", request.decideDueAt().toString())
                .add("appealUntil", JsonAnswer.textOrNull(request.appealUntil()))
                .add("appealWords", JsonAnswer.textOrNull(request.appealWords()))
                .add("rulings", rulings)
                .build();
    }

    private static JsonObject ruling(Ruling ruling) {
        return Json.createObjectBuilder()
                .add("round", ruling.round().name())
                .add("by", ruling.actor())
                .add("at", ruling.at().toString())
                .add("measure", ruling.reasons().measure().name())
                .add("scope", ruling.reasons().scope())
                .add("duration", ruling.reasons().duration())
                .add("facts", ruling.reasons().facts())
                .add("automation", ruling.reasons().automation())
                .add("ground", ruling.reasons().ground())
                .add("redress", ruling.redress())
                .build();
    }
}
