package ngo.portal.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of docs/role-matrix.md. Its first row names the accounts; each further row is a page or a call, what is sent
 * along, and what each of them gets: {@code yes}, or the status with which they are kept out.
 */
record RoleMatrix(List<Call> calls) {

    private static final Path FILE = Path.of("../docs/role-matrix.md");
    private static final int DESCRIBED = 2;

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

        /** Whoever only looks changes nothing for those who look afterwards. */
        boolean looks() {
            return isPage() || method.equals("GET");
        }

        List<String> letIn() {
            return answers.keySet().stream()
                    .filter(account -> "yes".equals(answers.get(account)))
                    .toList();
        }

        List<String> keptOut() {
            return answers.keySet().stream()
                    .filter(account -> !"yes".equals(answers.get(account)))
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
            return new RoleMatrix(rows.stream()
                    .skip(1)
                    .filter(row -> row.size() == accounts.size() + DESCRIBED)
                    .map(row -> call(row, accounts))
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
