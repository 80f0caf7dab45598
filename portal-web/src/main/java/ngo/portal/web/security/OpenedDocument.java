package ngo.portal.web.security;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.DocumentPages;

/**
 * The document that an address of a page or of the API refers to, of any kind that has pages.
 *
 * @param kind empty if the address does not show it, as for translations in the API
 */
record OpenedDocument(String kind, UUID id) {

    /** Path segments of the API that differ from those of the pages. */
    private static final Map<String, String> OF_PROGRAMS = Map.of(
            "documents", "",
            "funding-requests", DocumentPages.FUNDING.kind(),
            "funding-calls", DocumentPages.FUNDING_CALL.kind());

    private static final Map<String, String> KINDS = Stream.concat(
                    Stream.of(DocumentPages.values())
                            .map(pages -> Map.entry(pages.place().substring(1), pages.kind())),
                    OF_PROGRAMS.entrySet().stream())
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
