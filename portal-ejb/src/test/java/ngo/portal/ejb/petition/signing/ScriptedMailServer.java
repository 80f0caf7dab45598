package ngo.portal.ejb.petition.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A mail server that rejects the configured commands with the configured responses, and accepts all others. */
final class ScriptedMailServer implements AutoCloseable {

    /** Asked once more when all of a mail is there. */
    static final String END = ".";

    private final ServerSocket listening;
    private final ExecutorService conversations = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    /** The answer to a command with which it is refused; empty where it is taken. */
    private volatile UnaryOperator<String> refusal = command -> "";

    /** @param port any where it is zero */
    ScriptedMailServer(int port) throws IOException {
        listening = new ServerSocket(port);
        conversations.execute(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    void refuse(UnaryOperator<String> answer) {
        refusal = answer;
    }

    /** Refuses every command that begins so. */
    void refuse(String beginning, String answer) {
        refuse(command -> command.startsWith(beginning) ? answer : "");
    }

    /** All commands, as they came. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** To whom mails were taken, once for each. */
    List<String> delivered() {
        return List.copyOf(delivered);
    }

    private void listen() {
        try {
            while (!listening.isClosed()) {
                Socket caller = listening.accept();
                conversations.execute(() -> converse(caller));
            }
        } catch (IOException closed) {
            conversations.shutdown();
        }
    }

    private void converse(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
                PrintStream out = new PrintStream(caller.getOutputStream(), true, UTF_8)) {
            say(out, "220 test");
            String recipient = "";
            for (String line = in.readLine(); line != null && !listening.isClosed(); line = in.readLine()) {
                asked.add(line);
                String refused = refusal.apply(line);
                String command = line.toUpperCase(Locale.ROOT);
                if (!refused.isEmpty()) {
                    say(out, refused);
                } else if (command.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, "250 taken");
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    take(in, out, recipient);
                } else if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 well");
                }
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private void take(BufferedReader in, PrintStream out, String recipient) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(END)) {
            line = in.readLine();
        }
        String refused = refusal.apply(END);
        if (refused.isEmpty()) {
            delivered.add(recipient);
        }
        say(out, refused.isEmpty() ? "250 taken" : refused);
    }

    private static void say(PrintStream out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        conversations.shutdownNow();
    }
}
