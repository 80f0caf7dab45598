package ngo.portal.launch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.launch.CommandedHome.Open;
import ngo.portal.launch.keys.VaultFile;
import ngo.portal.persistence.vault.DataKey;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.WrapContext;

/** What is sealed in a request, opened with the key file and both databases as the portal would, and with nothing else. */
final class SealedRequest {

    private static final String FILE = "FILE";
    private static final Pattern BETWEEN = Pattern.compile("\\|");

    private final Open open;
    private final UUID owner;
    private final String request;
    private final String object;
    private final DataKey key;

    SealedRequest(Open open, Path keyset, UUID owner, String request) throws Exception {
        this.open = open;
        this.owner = owner;
        this.request = request;
        this.object = open.strings("select content_id from funding_request where id = '" + request + "'")
                .get(0);
        String[] wrap = BETWEEN.split(
                open.keyStrings(
                                """
                                select w.reader_key || '|' || encode(w.wrapped, 'hex') || '|' || encode(s.sealed, 'hex') from object_wrap w
                                join organisation_secret s on s.organisation_id = w.reader_id and s.number = w.reader_key
                                where w.generation = 1 and w.reader_id = '%s' and w.object_id = '%s'
                                """
                                        .formatted(owner, object))
                        .get(0),
                -1);
        key = new KeyWrapper(new VaultFile(keyset).read())
                .unwrap(
                        new WrapContext(owner, UUID.fromString(object), 1, owner, Integer.parseInt(wrap[0])),
                        HexFormat.of().parseHex(wrap[1]),
                        HexFormat.of().parseHex(wrap[2]));
    }

    /** Adds a file as if it had been there already. */
    void attach(String row, byte[] sealed) throws Exception {
        open.change(List.of(
                """
                insert into sealed_file (organisation_id, id, object_id, applicant_id, request_id, secret, generation, sealed, author, added_at)
                values ('%1$s', '%2$s', '%3$s', '%1$s', '%4$s', 'CONTENT', 1, '\\x%5$s', 'somebody', '2026-01-01Z')
                """
                        .formatted(owner, row, object, request, HexFormat.of().formatHex(sealed))));
    }

    byte[] sealed(String row, String text) {
        return key.seal(text.getBytes(StandardCharsets.UTF_8), about(row, FILE, "1"));
    }

    /** All fields and files in plaintext; padding follows the content. */
    List<String> texts() throws Exception {
        return open
                .strings(
                        """
                        select row_id || '|' || field || '|' || generation || '|' || encode(sealed, 'hex') from sealed_field
                        where object_id = '%1$s'
                        union all
                        select id || '|FILE|' || generation || '|' || encode(sealed, 'hex') from sealed_file where object_id = '%1$s'
                        """
                                .formatted(object))
                .stream()
                .map(line -> BETWEEN.split(line, -1))
                .map(part -> opened(part[0], part[1], part[2], part[3]))
                .toList();
    }

    private String opened(String row, String field, String generation, String sealed) {
        try {
            byte[] plain = key.open(HexFormat.of().parseHex(sealed), about(row, field, generation));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException shut) {
            throw new AssertionError(field + " does not open", shut);
        }
    }

    private byte[] about(String row, String field, String generation) {
        return String.join("|", object, generation, row, field, "1").getBytes(StandardCharsets.UTF_8);
    }
}
