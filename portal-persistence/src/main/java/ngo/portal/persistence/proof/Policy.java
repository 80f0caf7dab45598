package ngo.portal.persistence.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The trust policy of a verifier: the keys of logs, and how many witnesses have to have cosigned a head (C2SP tlog-policy). */
public final class Policy {

    private static final String NONE = "none";
    private static final int MOST_LINES = 200;

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private String quorum = "";

    private record Group(int needed, List<String> members) {}

    private Policy() {}

    /**
     * Parses a policy.
     *
     * @throws ProofRefused if it is none
     */
    public static Policy of(byte[] file) {
        String text = SignedNote.utf8(file);
        if (text.codePoints().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0x7f)) {
            throw new ProofRefused("The policy holds characters that none may hold.");
        }
        if (!text.endsWith("\n")) {
            throw new ProofRefused("The policy is cut off.");
        }
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.size() > MOST_LINES) {
            throw new ProofRefused("The policy is longer than anybody reads.");
        }
        Policy policy = new Policy();
        lines.stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split("[ \t]+")))
                .forEach(policy::take);
        if (policy.logs.isEmpty() || policy.quorum.isEmpty()) {
            throw new ProofRefused("The policy names no log, or does not say how many witnesses are needed.");
        }
        return policy;
    }

    /** Whether a file looks like a policy. */
    static boolean looksLike(String text) {
        return text.lines().anyMatch(line -> line.strip().startsWith("quorum "))
                && text.lines().anyMatch(line -> line.strip().startsWith("log "));
    }

    /** A policy with these logs and without witnesses. */
    public static String written(List<VerifierKey> logs) {
        return written(logs, List.of());
    }

    /**
     * A policy that names witnesses without requiring them; a verifier who wants to require them writes that into a policy
     * of their own.
     */
    public static String written(List<VerifierKey> logs, List<VerifierKey> witnesses) {
        StringBuilder out = new StringBuilder();
        logs.forEach(log -> out.append("log ").append(log.text()).append('\n'));
        witnesses.forEach(one -> out.append("witness ")
                .append(one.name())
                .append(' ')
                .append(one.text())
                .append('\n'));
        return out.append("quorum none\n").toString();
    }

    private void take(List<String> words) {
        switch (words.get(0)) {
            case "log" -> {
                require(words, 2, 3);
                add(VerifierKey.of(words.get(1)));
            }
            case "witness" -> {
                require(words, 3, 4);
                witnesses.put(fresh(words.get(1)), witness(words.get(2)));
            }
            case "group" -> {
                require(words, 4, MOST_LINES);
                group(fresh(words.get(1)), words.get(2), words.subList(3, words.size()));
            }
            case "quorum" -> {
                require(words, 2, 2);
                if (!quorum.isEmpty() || (!words.get(1).equals(NONE) && !isKnown(words.get(1)))) {
                    throw new ProofRefused("The policy does not say clearly how many witnesses are needed.");
                }
                quorum = words.get(1);
            }
            default ->
                throw new ProofRefused("The policy says something that is not understood: " + words.get(0) + ".");
        }
    }

    private static void require(List<String> words, int fewest, int most) {
        if (words.size() < fewest || words.size() > most) {
            throw new ProofRefused("A line of the policy is not whole: " + words.get(0) + ".");
        }
    }

    private void add(VerifierKey log) {
        if (log.kind() != VerifierKey.NOTE || logs.stream().anyMatch(known -> sameKey(known, log))) {
            throw new ProofRefused("The policy names the key of a log twice, or one that is none.");
        }
        logs.add(log);
    }

    private VerifierKey witness(String text) {
        VerifierKey key = VerifierKey.of(text);
        if (key.kind() != VerifierKey.WITNESS || witnesses.values().stream().anyMatch(known -> sameKey(known, key))) {
            throw new ProofRefused("The policy names the key of a witness twice, or one that is none.");
        }
        return key;
    }

    private static boolean sameKey(VerifierKey one, VerifierKey other) {
        return Arrays.equals(one.raw(), other.raw());
    }

    private String fresh(String name) {
        if (isKnown(name) || name.equals(NONE)) {
            throw new ProofRefused("The policy gives the name " + name + " twice.");
        }
        return name;
    }

    private boolean isKnown(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private void group(String name, String needed, List<String> named) {
        if (!named.stream().allMatch(this::isKnown) || !named.stream().allMatch(members::add)) {
            throw new ProofRefused("The policy's group " + name + " names somebody unknown, or somebody twice.");
        }
        int count =
                switch (needed) {
                    case "all" -> named.size();
                    case "any" -> 1;
                    default -> (int) Math.min(Decimal.strict(needed, "How many of a group are needed"), MOST_LINES);
                };
        if (count < 1 || count > named.size()) {
            throw new ProofRefused("The policy's group " + name + " wants more witnesses than it has.");
        }
        groups.put(name, new Group(count, List.copyOf(named)));
    }

    public List<VerifierKey> logs() {
        return List.copyOf(logs);
    }

    /**
     * Verifies the signatures of a head of one of these logs; returns the witnesses that have cosigned it, and when, in
     * seconds since 1970.
     *
     * @throws ProofRefused if no such log has signed it, or too few witnesses have cosigned it
     */
    public Map<String, Long> requireSigned(SignedNote head) {
        Checkpoint checkpoint = Checkpoint.of(head.text());
        boolean signed = logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .anyMatch(head::isSignedBy);
        if (!signed) {
            throw new ProofRefused(
                    "The head of the log " + checkpoint.origin() + " is signed by no key that your policy names.");
        }
        Map<String, Long> seen = new TreeMap<>();
        witnesses.forEach((name, key) -> {
            Optional<Long> time = head.seenBy(key);
            time.ifPresent(at -> seen.put(name, at));
        });
        if (!quorum.equals(NONE) && !isSeen(quorum, seen.keySet())) {
            throw new ProofRefused("Fewer witnesses have seen the head of the log than your policy wants.");
        }
        return seen;
    }

    private boolean isSeen(String name, Set<String> seen) {
        Group group = groups.get(name);
        return group == null
                ? seen.contains(name)
                : group.members().stream().filter(one -> isSeen(one, seen)).count() >= group.needed();
    }
}
