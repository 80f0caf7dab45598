package ngo.portal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description in docs/openapi.yaml says what the code does, no more and no less. */
class OpenApiTest {

    private static final Path FILE = Path.of("..", "docs", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String ORGANISATION = "header:" + BearerFilter.ORGANISATION;

    private final String text = text();
    private final Map<?, ?> description = new Yaml().load(text);

    @Test
    void everyAddressIsDescribedAndNoOther() {
        assertThat(described().keySet()).isEqualTo(ApiShape.operations().keySet());
    }

    @Test
    void everyParameterIsDescribedAndNoOther() {
        assertThat(described(ApiShape.Operation::parameters)).isEqualTo(expectedParameters());
    }

    @Test
    void whatIsSentIsDescribed() {
        Map<String, String> sent = new TreeMap<>();
        ApiShape.operations().forEach((address, operation) -> sent.put(address, operation.body()));

        assertThat(described(ApiShape.Operation::body)).isEqualTo(sent);
    }

    @Test
    void everyFieldIsDescribedAndNoOther() {
        Map<String, Map<String, Object>> schemas = Schemas.all();
        for (Map.Entry<String, Map<String, Object>> schema : schemas.entrySet()) {
            Map<?, ?> found = map(map(map(description, "components"), "schemas"), schema.getKey());
            assertThat(map(found, "properties").keySet().stream()
                            .map(Object::toString)
                            .toList())
                    .as(schema.getKey())
                    .isEqualTo(List.copyOf(schema.getValue().keySet()));
            assertThat(withoutWords(map(found, "properties")))
                    .as(schema.getKey())
                    .isEqualTo(schema.getValue());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> references = Pattern.compile("\\$ref: \"?'?#/([^\"'\\s}]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> {
            Map<?, ?> place = description;
            for (String step : reference.split("/", -1)) {
                place = map(place, step);
            }
            assertThat(place).isNotEmpty();
        });
    }

    @Test
    void membersNameTheirOrganisationAndBringAToken() {
        assertThat((Object) description.get("security")).isEqualTo(List.of(Map.of("bearer", List.of())));
        described().forEach((address, operation) -> {
            boolean open = address.contains(" /public/");
            assertThat((Object) operation.get("security")).as(address).isEqualTo(open ? List.of() : null);
        });
    }

    private Map<String, Set<String>> expectedParameters() {
        Map<String, Set<String>> expected = new TreeMap<>();
        ApiShape.operations().forEach((address, operation) -> {
            Set<String> parameters = new TreeSet<>(operation.parameters());
            if (!address.contains(" /public/")) {
                parameters.add(ORGANISATION);
            }
            expected.put(address, parameters);
        });
        return expected;
    }

    private <T> Map<String, T> described(Function<ApiShape.Operation, T> part) {
        Map<String, T> found = new TreeMap<>();
        described().forEach((address, operation) -> found.put(address, part.apply(shape(operation))));
        return found;
    }

    private Map<String, Map<?, ?>> described() {
        Map<String, Map<?, ?>> found = new TreeMap<>();
        map(description, "paths").forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, operation) -> {
            if (METHODS.contains(method.toString())) {
                found.put(method.toString().toUpperCase(Locale.ROOT) + " " + path, (Map<?, ?>) operation);
            }
        }));
        return found;
    }

    private ApiShape.Operation shape(Map<?, ?> operation) {
        Set<String> parameters = new TreeSet<>();
        if (operation.get("parameters") instanceof List<?> list) {
            list.forEach(one -> parameters.add(place(resolved((Map<?, ?>) one))));
        }
        return new ApiShape.Operation(parameters, body(operation));
    }

    private static String place(Map<?, ?> parameter) {
        return parameter.get("in") + ":" + parameter.get("name");
    }

    private Map<?, ?> resolved(Map<?, ?> parameter) {
        if (!(parameter.get("$ref") instanceof String reference)) {
            return parameter;
        }
        return map(map(map(description, "components"), "parameters"), lastOf(reference));
    }

    private static String body(Map<?, ?> operation) {
        if (!operation.containsKey("requestBody")) {
            return "";
        }
        Map<?, ?> json = map(map(map(operation, "requestBody"), "content"), "application/json");
        return lastOf(String.valueOf(map(json, "schema").get("$ref")));
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Object withoutWords(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(OpenApiTest::withoutWords).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<Object, Object> bare = new HashMap<>();
        map.forEach((key, value) -> {
            boolean words = key.equals("description") && value instanceof String;
            if (!words) {
                bare.put(key, value == null ? "null" : withoutWords(value));
            }
        });
        return bare;
    }

    private static Map<?, ?> map(Map<?, ?> outer, String key) {
        if (outer.get(key) instanceof Map<?, ?> inner) {
            return inner;
        }
        throw new AssertionError("there is no " + key + " in " + outer.keySet());
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new IllegalStateException("the description is missing", e);
        }
    }
}
