package ngo.portal.ejb.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import ngo.portal.ejb.file.FileNotTaken.Reason;

/**
 * Main class of the process that sanitises one file: it reads the file from standard input, and writes the result or the
 * reason of refusal. It does not access the disk. If it runs out of memory the JVM exits without output, which
 * {@link CleaningProcess} recognises.
 */
final class CleaningProgram {

    private static final int EXIT_TIMED_OUT = 4;

    private CleaningProgram() {}

    public static void main(String[] none) throws IOException {
        DataOutputStream answer = new DataOutputStream(System.out);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        endInTime();
        byte[] file = System.in.readAllBytes();
        try {
            CleanFile clean = FileRebuild.of(file);
            answer.writeBoolean(true);
            answer.writeUTF(clean.kind().name());
            answer.writeInt(clean.size());
            answer.write(clean.bytes());
        } catch (FileNotTaken refused) {
            refuse(answer, refused.reason());
        } catch (StackOverflowError tooDeep) {
            refuse(answer, Reason.TOO_COMPLEX);
        } catch (RuntimeException broken) {
            refuse(answer, Reason.UNREADABLE);
        }
        answer.flush();
    }

    /** Exits after a time limit, because the parent process may have ended. */
    private static void endInTime() {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(TimeUnit.SECONDS.toMillis(CleaningProcess.MAX_SECONDS));
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(EXIT_TIMED_OUT);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void refuse(DataOutputStream answer, Reason reason) throws IOException {
        answer.writeBoolean(false);
        answer.writeUTF(reason.name());
    }
}
