package ngo.portal.ejb.translation;

import java.util.Optional;

/** A program of the operator's own that translates. What it writes is a draft and nothing else. */
public interface MachineTranslator {

    /**
     * One segment.
     *
     * @param html whether the words are HTML; plain otherwise
     */
    record Question(String words, boolean html, String from, String to) {}

    boolean isThere();

    /** The words in the other language, in the form in which they were given; whoever asks cleans them. Absent where it does not answer. */
    Optional<String> translate(Question question);
}
