package org.modelwire.batch.model.openai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelwire.batch.model.Usage;
import org.modelwire.config.SettingException;

/**
 * What models cost, in US dollars per million tokens. The defaults ship as {@code prices.properties}; key {@code
 * modelwire.llm.prices} adds to them or replaces them, in the form {@code my-model=0.40/1.60, other=1/4} (input before
 * the slash, output after it). A model of unknown price counts as the dearest known.
 */
final class PriceTable {

    static final String KEY = "modelwire.llm.prices";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Pattern DATED = Pattern.compile("-\\d{4}-\\d{2}-\\d{2}$");
    private static final int DIGITS = 8;

    private final Map<String, Price> prices;

    private PriceTable(Map<String, Price> prices) {
        this.prices = prices;
    }

    private record Price(BigDecimal in, BigDecimal out) {

        static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

        static Price of(String text) {
            String[] parts = text.split("/", -1);
            try {
                Price price = new Price(new BigDecimal(parts[0].strip()), new BigDecimal(parts[1].strip()));
                if (parts.length == 2 && price.in.signum() >= 0 && price.out.signum() >= 0) {
                    return price;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // answered below, with the shape
            }
            throw new SettingException(
                    KEY, "must list model=input/output in US dollars per million tokens, was \"" + text + "\"");
        }

        Price dearer(Price other) {
            return new Price(in.max(other.in), out.max(other.out));
        }
    }

    /**
     * The shipped table with the operator's prices over it.
     *
     * @throws SettingException if an entry has another form
     */
    static PriceTable of(Optional<String> setting) {
        Map<String, Price> prices = new HashMap<>();
        shipped().forEach((model, price) -> prices.put(model.toString(), Price.of(price.toString())));
        setting.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(entry -> entry.split("=", 2))
                .forEach(entry -> prices.put(entry[0].strip(), Price.of(entry.length == 2 ? entry[1] : "")));
        return new PriceTable(prices);
    }

    /** Everything for nothing, for recorded answers. */
    static PriceTable free() {
        return new PriceTable(Map.of());
    }

    /** What so many tokens of a model cost. */
    Usage usage(String model, int tokensIn, int tokensOut) {
        Price price = price(model);
        BigDecimal cost = price.in
                .multiply(BigDecimal.valueOf(tokensIn))
                .add(price.out.multiply(BigDecimal.valueOf(tokensOut)))
                .divide(MILLION, DIGITS, RoundingMode.UP);
        return new Usage(tokensIn, tokensOut, cost);
    }

    private Price price(String model) {
        Price exact = prices.get(model);
        Price known = exact == null ? prices.get(DATED.matcher(model).replaceFirst("")) : exact;
        return known == null ? prices.values().stream().reduce(Price.FREE, Price::dearer) : known;
    }

    private static Properties shipped() {
        try (InputStream in = PriceTable.class.getResourceAsStream("prices.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource prices.properties", e);
        }
    }
}
