package ngo.portal.web.api.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.api.ApiApplication;
import ngo.portal.web.api.shared.BodyReader;
import ngo.portal.web.api.shared.RefusedRequest;
import org.junit.jupiter.api.Test;

/** Numbers, days and ids that no person would write, in every field of every request that takes one. */
class HostileNumbersTest {

    private static final Duration BUDGET = Duration.ofSeconds(20);

    private static final List<String> NUMBERS = List.of(
            "1e300000000", "-1e300000000", "1e-300000000", "1.5", "99999999999", "1" + "0".repeat(400_000), "-0.1e9");
    private static final List<String> WORDS = List.of(
            "1e300000000", "+999999999-12-31", "+999999999-12-31T00:00:00Z", "1-1-1-1-1", "1".repeat(400_000), "");

    /** A field by the JSON that leads to it: the text before it and behind it. */
    private record Place(String name, Class<?> kind, String before, String behind) {}

    @Test
    void everyNumberOfEveryRequestIsReadOrRefusedAtItsFieldAndAtOnce() throws Exception {
        List<Class<? extends Record>> bodies = bodies();
        assertThat(bodies).hasSizeGreaterThan(40);
        List<String> tried = new ArrayList<>();
        assertTimeoutPreemptively(BUDGET, () -> {
            for (Class<? extends Record> body : bodies) {
                for (Place place : places(body, "", "{", "}")) {
                    tried.add(body.getSimpleName() + " " + place.name());
                    refuses(body, place);
                }
            }
        });
        assertThat(tried)
                .contains(
                        "FundingCallBody quorum",
                        "AgreeBody startsOn",
                        "CommentBody paragraph",
                        "AgreeBody instalments");
    }

    private static void refuses(Class<? extends Record> body, Place place) {
        List<String> all = place.kind() == Integer.class
                ? Stream.concat(NUMBERS.stream(), WORDS.stream().map(HostileNumbersTest::quoted))
                        .toList()
                : Stream.concat(WORDS.stream().map(HostileNumbersTest::quoted), NUMBERS.stream())
                        .toList();
        for (String hostile : all) {
            byte[] sent = (place.before() + hostile + place.behind()).getBytes(StandardCharsets.UTF_8);
            Throwable refused = catchThrowable(() -> BodyReader.read(body, sent));
            assertThat(refused)
                    .as("%s: %s = %.40s", body.getSimpleName(), place.name(), hostile)
                    .isInstanceOfSatisfying(RefusedRequest.class, one -> assertThat(one.status())
                            .isEqualTo(400));
        }
    }

    @Test
    void anAmountIsRefusedAtItsFieldWhateverItWouldBeWrittenOut() {
        for (String hostile : List.of("1e300000000", "1E9", "-1", "1.00001", "1".repeat(13), "9".repeat(400_000), "")) {
            assertTimeoutPreemptively(BUDGET, () -> {
                Amount amount = new Amount(hostile, "EUR");
                InvalidInput decided = catchThrowableOfType(
                        InvalidInput.class,
                        () -> new DecideBody(DecideBody.Verdict.PARTLY_APPROVE, amount, "", "", null).form("EUR"));
                InvalidInput agreed = catchThrowableOfType(InvalidInput.class, () -> new AgreeBody(
                                null, null, null, List.of(new AgreeBody.Instalment(amount, null)), null, null)
                        .offer(new Amount("1", "EUR"), LocalDate.of(2027, 1, 1)));
                assertThat(Objects.requireNonNull(decided).field()).isEqualTo("amount");
                assertThat(Objects.requireNonNull(agreed).field()).isEqualTo("instalments");
            });
        }
        assertThat(new Amount(" 1200.50 ", "EUR").in("EUR", "amount")).isEqualByComparingTo("1200.5");
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private static List<Place> places(Class<?> record, String path, String before, String behind) {
        List<Place> all = new ArrayList<>();
        for (RecordComponent one : record.getRecordComponents()) {
            String name = path + one.getName();
            String from = before + '"' + one.getName() + "\":";
            add(all, one.getGenericType(), name, from, behind);
        }
        return all;
    }

    private static void add(List<Place> all, Type type, String name, String before, String behind) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            add(all, generic.getActualTypeArguments()[1], name, before + "{\"key\":", "}" + behind);
        } else if (type instanceof ParameterizedType generic) {
            add(all, generic.getActualTypeArguments()[0], name, before + "[", "]" + behind);
        } else if (type instanceof Class<?> kind
                && kind.isRecord()
                && kind.getName().contains(".web.api.")) {
            all.add(new Place(name, kind, before, behind));
            all.addAll(places(kind, name + ".", before + "{", "}" + behind));
        } else if (type == Integer.class || type == UUID.class || type == Instant.class || type == LocalDate.class) {
            all.add(new Place(name, (Class<?>) type, before, behind));
        }
    }

    private static List<Class<? extends Record>> bodies() throws Exception {
        Path classes = Objects.requireNonNull(
                Path.of(ApiApplication.class.getResource("ApiApplication.class").toURI())
                        .getParent());
        List<Class<? extends Record>> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted().toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                if (name.endsWith("Body.class")) {
                    bodies.add(Class.forName("ngo.portal.web.api." + name.replaceFirst("[.]class$", ""))
                            .asSubclass(Record.class));
                }
            }
        }
        return bodies;
    }
}
