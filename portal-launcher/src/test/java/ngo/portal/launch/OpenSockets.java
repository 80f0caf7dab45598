package ngo.portal.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Linux says of the sockets of some processes that wait for strangers. */
public record OpenSockets(List<InetSocketAddress> tcp, List<InetSocketAddress> udp) {

    private static final String LISTENS = "0A";
    private static final String HAS_NO_PARTNER = "07";

    /** Of a process and of all that it has started. */
    public static OpenSockets withChildren(ProcessHandle process) throws IOException {
        return of(Stream.concat(Stream.of(process), process.descendants()).toList());
    }

    static OpenSockets of(List<ProcessHandle> processes) throws IOException {
        List<String> numbers = new ArrayList<>();
        for (ProcessHandle one : processes) {
            numbers.addAll(numbers(one));
        }
        return new OpenSockets(
                found(numbers, LISTENS, "/proc/net/tcp", "/proc/net/tcp6"),
                found(numbers, HAS_NO_PARTNER, "/proc/net/udp", "/proc/net/udp6"));
    }

    /** Linux names an open socket by its number: {@code socket:[4711]}. */
    private static List<String> numbers(ProcessHandle process) throws IOException {
        List<String> numbers = new ArrayList<>();
        Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
            for (Path file : files) {
                String target = targetOf(file);
                if (target.startsWith("socket:[")) {
                    numbers.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        } catch (IOException ended) {
            if (process.isAlive()) {
                throw ended;
            }
        }
        return numbers;
    }

    private static String targetOf(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<InetSocketAddress> found(List<String> numbers, String state, String... tables)
            throws IOException {
        Map<String, InetSocketAddress> addresses = new HashMap<>();
        for (String table : tables) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] words = line.strip().split(" +", -1);
                if (words.length > 9 && words[3].equals(state)) {
                    addresses.put(words[9], address(words[1]));
                }
            }
        }
        return numbers.stream()
                .distinct()
                .filter(addresses::containsKey)
                .map(addresses::get)
                .toList();
    }

    /** Both parts are hexadecimal; the address in words of four bytes, the last of each first. */
    private static InetSocketAddress address(String words) throws UnknownHostException {
        int colon = words.indexOf(':');
        byte[] turned = HexFormat.of().parseHex(words.substring(0, colon));
        byte[] address = new byte[turned.length];
        for (int i = 0; i < address.length; i++) {
            address[i] = turned[(i & ~3) + 3 - (i & 3)];
        }
        return new InetSocketAddress(
                InetAddress.getByAddress(address), Integer.parseInt(words.substring(colon + 1), 16));
    }
}
