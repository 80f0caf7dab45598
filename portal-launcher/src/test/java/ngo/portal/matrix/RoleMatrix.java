package ngo.portal.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of docs/role-matrix.md. Its first row names the accounts; each further row is a page or a call, what is sent
 * along, and what each of them gets: {@code yes}, or the status with which they are kept out.
 */
record RoleMatrix(List<String> accounts, List<Call> calls) {

    private static final Path FILE = Path.of("../docs/role-matrix.md");
    private static final int DESCRIBED = 2;
    private static final String YES = "yes";

    /**
     * Accounts that one check in front of all pages and calls refuses; where it does not, their cell differs from that of the row above.
     * So does a call without a token; which pages are open to everybody, each says by itself.
     */
    private static final Set<String> OUTSIDE =
            Set.of("nobody@coalition.example", "auditor@coalition.example", "administrator@coalition.example");

    /**
     * One row.
     *
     * @param method {@code PAGE} for a page that a browser asks for
     * @param answers by account; the empty account is nobody in particular
     */
    record Call(String method, String address, String body, Map<String, String> answers) {

        boolean isPage() {
            return method.equals("PAGE");
        }

        /** Readers who only read change nothing for later readers. */
        boolean looks() {
            return isPage() || method.equals("GET");
        }

        List<String> letIn() {
            return answers.keySet().stream()
                    .filter(account -> YES.equals(answers.get(account)))
                    .toList();
        }

        List<String> keptOut() {
            return answers.keySet().stream()
                    .filter(account -> !YES.equals(answers.get(account)))
                    .toList();
        }

        String name() {
            return method + " " + address;
        }
    }

    static RoleMatrix read() {
        try {
            List<List<String>> rows = Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
                    .map(RoleMatrix::cells)
                    .toList();
            List<String> accounts = rows.get(0).stream()
                    .skip(DESCRIBED)
                    .map(name -> name.equals("–") ? "" : name)
                    .toList();
            return new RoleMatrix(
                    accounts,
                    rows.stream()
                            .skip(1)
                            .filter(row -> row.size() == accounts.size() + DESCRIBED)
                            .map(row -> call(row, accounts))
                            .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * The cells at which something else is promised than beside them, which is where a change of one rule shows: in each row one account
     * of each run of equal answers, and those outside where they get another answer than in the row above. That those may act who may
     * is left out, as it takes a document for each row; stories and the tests of the API do all of these acts.
     */
    RoleMatrix whereAnswersDiffer() {
        List<Call> fewer = new ArrayList<>();
        Map<String, String> above = Map.of();
        for (Call call : calls) {
            Map<String, String> kept = new LinkedHashMap<>();
            String beside = "";
            for (String account : accounts) {
                boolean outside = OUTSIDE.contains(account) || (account.isEmpty() && !call.isPage());
                String answer = call.answers().getOrDefault(account, "");
                String other = outside ? above.getOrDefault(account, "") : beside;
                if (!answer.equals(other) && (call.looks() || !answer.equals(YES))) {
                    kept.put(account, answer);
                }
                beside = account.isEmpty() || outside ? beside : answer;
            }
            fewer.add(new Call(call.method(), call.address(), call.body(), kept));
            above = call.answers();
        }
        return new RoleMatrix(accounts, fewer);
    }

    private static Call call(List<String> row, List<String> accounts) {
        String[] name = row.get(0).split(" ", 2);
        return new Call(
                name[0],
                name[1],
                row.get(1),
                IntStream.range(0, accounts.size())
                        .boxed()
                        .collect(Collectors.toMap(accounts::get, i -> row.get(i + DESCRIBED))));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        return cells.subList(1, cells.size() - 1).stream()
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    List<String> names() {
        return calls.stream().map(Call::name).toList();
    }
}
