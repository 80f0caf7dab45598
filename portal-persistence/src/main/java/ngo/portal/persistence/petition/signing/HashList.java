package ngo.portal.persistence.petition.signing;

import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Several hashes as one parameter of a query: hexadecimal, separated by commas. */
final class HashList {

    private HashList() {}

    static String of(Collection<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(","));
    }
}
