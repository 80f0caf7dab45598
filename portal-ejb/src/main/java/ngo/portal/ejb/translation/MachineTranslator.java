package ngo.portal.ejb.translation;

import java.util.Optional;

/** A machine translation server of the operator. Its output is only a draft. */
public interface MachineTranslator {

    /**
     * One segment.
     *
     * @param html whether the words are HTML; plain text otherwise
     */
    record Question(String words, boolean html, String from, String to) {}

    boolean isThere();

    /** The translated words in the same form; the caller sanitises them. Absent if the server does not answer. */
    Optional<String> translate(Question question);
}
