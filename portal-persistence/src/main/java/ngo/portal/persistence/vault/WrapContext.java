package ngo.portal.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * The context to which a wrap is bound; in any other one it does not open.
 *
 * @param readerKey number of the reader's key for which it is wrapped
 */
public record WrapContext(UUID owner, UUID object, int generation, UUID reader, int readerKey) {

    /** The same context for a newer key of its reader. */
    public WrapContext forKey(int number) {
        return new WrapContext(owner, object, generation, reader, number);
    }

    byte[] about() {
        return String.join(
                        "|",
                        "wrap",
                        owner.toString(),
                        object.toString(),
                        Integer.toString(generation),
                        reader.toString(),
                        Integer.toString(readerKey))
                .getBytes(UTF_8);
    }
}
