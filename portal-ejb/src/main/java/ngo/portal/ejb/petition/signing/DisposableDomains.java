package ngo.portal.ejb.petition.signing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Domains of disposable mailboxes. The list contains its date. */
final class DisposableDomains {

    private static final long PRIME = 1_099_511_628_211L;
    private static final long BEGIN = 0xcbf29ce484222325L;

    /** Sorted hashes: a hundred thousand names would cost ten times as much memory. */
    private static final long[] KNOWN = read();

    private DisposableDomains() {}

    /** Also true for a subdomain of one of them. */
    static boolean hold(String domain) {
        for (String part = domain; part.indexOf('.') > 0; part = part.substring(part.indexOf('.') + 1)) {
            if (Arrays.binarySearch(KNOWN, hash(part)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static long[] read() {
        try (InputStream list =
                        Objects.requireNonNull(DisposableDomains.class.getResourceAsStream("disposable-domains.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .mapToLong(DisposableDomains::hash)
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String domain) {
        long hash = BEGIN;
        for (int i = 0; i < domain.length(); i++) {
            hash = (hash ^ domain.charAt(i)) * PRIME;
        }
        return hash;
    }
}
