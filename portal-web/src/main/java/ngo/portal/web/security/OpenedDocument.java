package ngo.portal.web.security;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/**
 * The document that an address of a page or of the API refers to, of any kind that has pages.
 *
 * @param kind empty if the address does not show it, as for translations in the API
 */
record OpenedDocument(String kind, UUID id) {

    /** The first path segments of pages and of the API; that of translations and comments in the API shows no kind. */
    private static final Map<String, String> KINDS = Stream.concat(
                    Stream.of(Map.entry("documents", "")),
                    DocumentDescriptors.all().stream().flatMap(kind -> Stream.of(kind.section(), kind.apiPlace())
                            .distinct()
                            .map(segment -> Map.entry(segment, kind.kind()))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:^|/)(" + KINDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                    + ")/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?![^/.])");

    /** Absent where it is about no single document. */
    static Optional<OpenedDocument> at(String path) {
        return ADDRESS.matcher(path).results().findFirst().flatMap(found -> InputParser.id(found.group(2))
                .map(id -> new OpenedDocument(KINDS.getOrDefault(found.group(1), ""), id)));
    }
}
