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
 * The document that an address of a page or of the API is about. Every kind that has pages is known here.
 *
 * @param kind empty where the address does not tell it, as of translations in the API
 */
record OpenedDocument(String kind, UUID id) {

    /** Places of the API that are not called as the pages are. */
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
