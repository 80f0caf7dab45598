package ngo.portal.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.vault.DataKey;
import ngo.portal.persistence.vault.KeyWrapper;
import ngo.portal.persistence.vault.MasterKeys;
import ngo.portal.persistence.vault.WrapContext;
import ngo.portal.story.Portal;

/** An attacker with the key file, the key store and the main database: all keys of the portal, tried on sealed data. */
public final class EveryKey {

    private static final HexFormat HEX = HexFormat.of();

    private final Portal portal;
    private final MasterKeys master;
    private final List<KeysetHandle> pairs = new ArrayList<>();
    private final List<Wrapped> objects = new ArrayList<>();

    /** The key of an object in one generation, and the words that everything in it is bound to. */
    private record Wrapped(DataKey key, String about) {}

    /** Opens every key that there is. */
    public EveryKey(Portal portal) throws IOException, SQLException, GeneralSecurityException {
        this.portal = portal;
        this.master = MasterKeys.of(Files.readString(keyFile(portal)));
        KeyWrapper wrapper = new KeyWrapper(master);
        try (Superuser keys = Superuser.of(portal, "portal_keys")) {
            for (String row : keys.strings(
                    "select concat_ws(' ', organisation_id, number, encode(sealed, 'hex')) from organisation_secret")) {
                String[] part = row.split(" ", -1);
                pairs.add(TinkProtoKeysetFormat.parseKeyset(
                        master.open(HEX.parseHex(part[2]), ("secret|" + part[0] + "|" + part[1]).getBytes(UTF_8)),
                        InsecureSecretKeyAccess.get(),
                        TinkConfig2026.get()));
            }
            for (String row : keys.strings(
                    """
                    select concat_ws(' ', w.owner_id, w.object_id, w.generation, w.reader_id, w.reader_key, encode(w.wrapped, 'hex'),
                      encode(s.sealed, 'hex'))
                    from object_wrap w join organisation_secret s on s.organisation_id = w.reader_id and s.number = w.reader_key
                    """)) {
                objects.add(wrapped(wrapper, row.split(" ", -1)));
            }
        }
    }

    private static Wrapped wrapped(KeyWrapper wrapper, String[] part) throws GeneralSecurityException {
        WrapContext place = new WrapContext(
                UUID.fromString(part[0]),
                UUID.fromString(part[1]),
                Integer.parseInt(part[2]),
                UUID.fromString(part[3]),
                Integer.parseInt(part[4]));
        return new Wrapped(
                wrapper.unwrap(place, HEX.parseHex(part[5]), HEX.parseHex(part[6])), part[1] + "|" + part[2]);
    }

    private static Path keyFile(Portal portal) {
        return Superuser.home(portal).resolve("keys/vault.json");
    }

    /** How many keys were tried. */
    public int count() {
        return pairs.size() + objects.size();
    }

    /** Whether one of them opens what was sealed for a supporter of this signature. */
    public boolean opens(byte[] sealed, String signature) {
        List<String> words = List.of("", signature, "coalition-portal/supporter/v1|" + signature);
        boolean byPair = pairs.stream().anyMatch(pair -> words.stream().anyMatch(about -> opens(pair, sealed, about)));
        boolean byObject = objects.stream()
                .anyMatch(one -> words.stream().anyMatch(about -> opens(one.key(), sealed, about))
                        || opens(one.key(), sealed, one.about() + "|" + signature + "|supporter|1"));
        return byPair || byObject || words.stream().anyMatch(about -> opensByTheKeyFile(sealed, about));
    }

    /** Whether this key alone does. */
    public static boolean opens(KeysetHandle pair, byte[] sealed, String about) {
        try {
            pair.getPrimitive(TinkConfig2026.get(), HybridDecrypt.class).decrypt(sealed, about.getBytes(UTF_8));
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private static boolean opens(DataKey key, byte[] sealed, String about) {
        try {
            key.open(sealed, about.getBytes(UTF_8));
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private boolean opensByTheKeyFile(byte[] sealed, String about) {
        try {
            master.open(sealed, about.getBytes(UTF_8));
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    /** Where one of these words occurs in a dump or in a file of the installation that is not older, in any encoding. */
    public Map<String, Set<String>> traces(List<String> words, FileTime since) throws SQLException, IOException {
        InstallationTraces remains = new InstallationTraces(portal, WordSearch.after(words), since);
        Map<String, Set<String>> found = remains.dumps();
        found.putAll(remains.home());
        return found;
    }
}
