package ngo.portal.ejb.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import ngo.portal.persistence.vault.KeyWrap;
import ngo.portal.persistence.vault.MasterKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key of this installation, from a file that only the portal's user reads, or from its environment. The
 * file is read again whenever it has changed, so that keys are renewed while the portal runs.
 */
@ApplicationScoped
public class VaultKeyset implements KeyWrap {

    @Inject
    @ConfigProperty(name = "portal.vault.keyset.file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "portal.vault.keyset")
    private Optional<String> text;

    private volatile @Nullable Reading last;

    /** What was read, and of which state of the file. */
    private record Reading(String state, MasterKeys keys) {}

    @Override
    public byte[] seal(byte[] key, byte[] about) {
        return keys().seal(key, about);
    }

    @Override
    public byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException {
        return keys().open(sealed, about);
    }

    private MasterKeys keys() {
        try {
            String state = state();
            Reading known = last;
            if (known == null || !known.state().equals(state)) {
                known = new Reading(state, MasterKeys.of(content()));
                last = known;
            }
            return known.keys();
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    /** A new file stands in place of the old one, whatever the clock of the machine says. */
    private String state() throws IOException {
        if (file.isEmpty()) {
            return "";
        }
        BasicFileAttributes now = Files.readAttributes(Path.of(file.get()), BasicFileAttributes.class);
        return now.fileKey() + " " + now.lastModifiedTime() + " " + now.size();
    }

    private String content() throws IOException {
        return file.isPresent() ? Files.readString(Path.of(file.get())) : text.orElse("");
    }

    /** Nothing of what was read is said, not even by the causes. */
    private static RuntimeException unusable(Exception cause) {
        String what = "There is no keyset that can be used in PORTAL_VAULT_KEYSET_FILE or PORTAL_VAULT_KEYSET";
        return cause instanceof IOException io
                ? new UncheckedIOException(what, io)
                : new IllegalStateException(what + ": " + cause.getClass().getSimpleName());
    }
}
