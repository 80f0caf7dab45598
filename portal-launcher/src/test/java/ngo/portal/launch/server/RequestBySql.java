package ngo.portal.launch.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.vault.DataKey;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.SealedPair;
import ngo.portal.persistence.vault.WrapContext;

/** A request with one sealed field, inserted into both databases without a portal, and opened with nothing but them and the key file. */
final class RequestBySql {

    static final String PORTAL = "portal";
    static final String KEYS = "portal_keys";

    private static final HexFormat HEX = HexFormat.of();

    private final UUID applicant;
    private final UUID funder;
    private final UUID object = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final String code;
    private final String words;

    RequestBySql(UUID applicant, UUID funder, String code, String words) {
        this.applicant = applicant;
        this.funder = funder;
        this.code = code;
        this.words = words;
    }

    /** Both organisations, the call of one and the pair of keys of the other. */
    static void enableBackgrounds(
            ArchivedCluster portal, ArchivedCluster keys, KeyWrapper wrapper, UUID applicant, UUID funder)
            throws SQLException {
        for (UUID organisation : List.of(applicant, funder)) {
            portal.change(
                    PORTAL,
                    "insert into organisation (id, alias, name, short_name, state) values ('%1$s', '%1$s', 'Some', 'S', 'ACTIVE')"
                            .formatted(organisation));
        }
        portal.change(
                PORTAL,
                """
                insert into funding_call (organisation_id, id, title, text, language, track, state, opens_at, ceiling, currency,
                  exclusions, categories, second_person, reviews_needed, quorum, blind, created_at, changed_at, version)
                values ('%1$s', '%1$s', 'Call', '', 'en', 'EMERGENCY', 'OPEN', now(), 1, 'EUR', '', '', false, 1, 1, true,
                  now(), now(), 1)
                """
                        .formatted(funder));
        SealedPair pair = wrapper.pair(applicant, 1);
        keys.change(
                KEYS,
                "insert into organisation_key values ('%s', 1, '%s', now())"
                        .formatted(applicant, literal(pair.publicKey())),
                "insert into organisation_secret values ('%s', 1, '%s')".formatted(applicant, literal(pair.secret())));
    }

    void lay(ArchivedCluster portal, ArchivedCluster keys, KeyWrapper wrapper) throws Exception {
        DataKey key = DataKey.made();
        byte[] half = bytes(
                        keys,
                        KEYS,
                        "select encode(public_key, 'hex') from organisation_key where organisation_id = '" + applicant
                                + "'")
                .orElseThrow();
        keys.change(
                KEYS,
                "insert into object_wrap values ('%1$s', '%2$s', 1, '%1$s', 1, '%3$s', now())"
                        .formatted(applicant, object, literal(wrapper.wrap(wrap(), key, half))));
        portal.change(
                PORTAL,
                """
                insert into funding_request (organisation_id, id, case_code, call_id, funder_id, track, urgency, state, created_by,
                  content_id, identity_id, payment_id, case_id, created_at, changed_at, version)
                values ('%1$s', '%2$s', '%3$s', '%4$s', '%4$s', 'EMERGENCY', 'URGENT', 'SUBMITTED', 'somebody',
                  '%5$s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), now(), 1)
                """
                        .formatted(applicant, id, code, funder, object),
                """
                insert into sealed_field (organisation_id, object_id, row_id, field, applicant_id, request_id, secret, generation, sealed,
                  author, changed_at)
                values ('%1$s', '%2$s', '%3$s', 'NEED', '%1$s', '%3$s', 'CONTENT', 1, '%4$s', 'somebody', now())
                """
                        .formatted(
                                applicant,
                                object,
                                id,
                                literal(key.seal(words.getBytes(StandardCharsets.UTF_8), about()))));
    }

    String code() {
        return code;
    }

    /** What wraps its key for the applicant, if there still is something. */
    Optional<byte[]> wrapped(ArchivedCluster keys) throws SQLException {
        return bytes(keys, KEYS, "select encode(wrapped, 'hex') from object_wrap where object_id = '" + object + "'");
    }

    /** Its field as it is sealed. */
    Optional<byte[]> sealed(ArchivedCluster portal) throws SQLException {
        return bytes(
                portal, PORTAL, "select encode(sealed, 'hex') from sealed_field where object_id = '" + object + "'");
    }

    /** The words, if they open. */
    Optional<String> opened(ArchivedCluster portal, ArchivedCluster keys, KeyWrapper wrapper)
            throws SQLException, GeneralSecurityException {
        Optional<byte[]> wrapped = wrapped(keys);
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        byte[] secret = bytes(
                        keys,
                        KEYS,
                        "select encode(sealed, 'hex') from organisation_secret where organisation_id = '" + applicant
                                + "'")
                .orElseThrow();
        DataKey key = wrapper.unwrap(wrap(), wrapped.orElseThrow(), secret);
        return Optional.of(new String(key.open(sealed(portal).orElseThrow(), about()), StandardCharsets.UTF_8));
    }

    private WrapContext wrap() {
        return new WrapContext(applicant, object, 1, applicant, 1);
    }

    private byte[] about() {
        return String.join("|", object.toString(), "1", id.toString(), "NEED", "1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String literal(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }

    private static Optional<byte[]> bytes(ArchivedCluster cluster, String database, String query) throws SQLException {
        return cluster.strings(database, query).stream().findFirst().map(HEX::parseHex);
    }
}
