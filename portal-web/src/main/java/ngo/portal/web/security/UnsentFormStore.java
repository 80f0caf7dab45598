package ngo.portal.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Stores preserved forms for a quarter of an hour, each for one retrieval. They are encrypted with a key that only the sending browser receives;
 * only forms of pages that the portal has shown to somebody are accepted.
 */
@ApplicationScoped
public class UnsentFormStore {

    /** The time within which a person has to sign in again. */
    static final Duration KEPT_FOR = Duration.ofMinutes(15);

    /** The maximum size of all stored forms; above it, the oldest are deleted. */
    private static final int MAX_BYTES = 32 << 20;

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String LABEL = "forms|";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Clock clock;
    private String key;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private int bytes;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(byte[] content, Instant until) {}

    @SuppressWarnings("NullAway.Init") // for the proxy alone
    protected UnsentFormStore() {}

    @Inject
    UnsentFormStore(Clock clock, @ConfigProperty(name = "portal.context.key") String key) {
        this.clock = clock;
        this.key = key;
    }

    /** The value in a form that later proves to whom the page was shown. */
    String mark(String subject) {
        return subject + "." + ENCODER.encodeToString(hash(LABEL + subject));
    }

    /** The account to which the page was shown; absent if the portal did not make this value. */
    Optional<String> subject(String mark) {
        int at = mark.lastIndexOf('.');
        String subject = at < 0 ? "" : mark.substring(0, at);
        boolean ours = MessageDigest.isEqual(mark(subject).getBytes(UTF_8), mark.getBytes(UTF_8));
        return subject.isEmpty() || !ours ? Optional.empty() : Optional.of(subject);
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores a form; returns the key that retrieves it once. */
    String keep(UnsentForm form) {
        byte[] opener = new byte[KEY_BYTES];
        RANDOM.nextBytes(opener);
        byte[] id = new byte[NONCE_BYTES];
        RANDOM.nextBytes(id);
        String name = ENCODER.encodeToString(id);
        add(name, new Kept(crypt(Cipher.ENCRYPT_MODE, opener, id, form.encoded().getBytes(UTF_8)), until()));
        return name + "." + ENCODER.encodeToString(opener);
    }

    private Instant until() {
        return clock.instant().plus(KEPT_FOR);
    }

    private synchronized void add(String name, Kept form) {
        kept.put(name, form);
        bytes += form.content().length;
        Instant now = clock.instant();
        for (Iterator<Kept> eldest = kept.values().iterator(); eldest.hasNext(); ) {
            Kept one = eldest.next();
            if (bytes <= MAX_BYTES && one.until().isAfter(now)) {
                return;
            }
            eldest.remove();
            bytes -= one.content().length;
        }
    }

    /** Returns and deletes the stored form of this key, if the same person asks; the form is deleted in any case. */
    Optional<UnsentForm> take(String opener, String subject, String path) {
        int at = opener.indexOf('.');
        Kept found = at < 0 ? null : remove(opener.substring(0, at));
        if (found == null || found.until().isBefore(clock.instant())) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            byte[] id = decoder.decode(opener.substring(0, at));
            byte[] plain = crypt(Cipher.DECRYPT_MODE, decoder.decode(opener.substring(at + 1)), id, found.content());
            return Optional.of(UnsentForm.decoded(new String(plain, UTF_8)))
                    .filter(form ->
                            form.subject().equals(subject) && form.path().equals(path));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private synchronized @Nullable Kept remove(String name) {
        Kept found = kept.remove(name);
        bytes -= found == null ? 0 : found.content().length;
        return found;
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
