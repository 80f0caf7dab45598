package ngo.portal.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/** The contributions to the one open sample consultation. */
public record SampleDiscussion(List<Remark> remarks, List<Wording> wordings) {

    /**
     * A comment, and the reply of the drafting organisation.
     *
     * @param at how the paragraph begins
     * @param reply empty if there is none
     */
    public record Remark(String at, SamplePerson by, String says, String reply, boolean settled) {}

    /**
     * An amendment and its result.
     *
     * @param verdict empty while it is open
     */
    public record Wording(String at, SamplePerson by, String proposes, String because, String verdict, String answer) {}

    static SampleDiscussion of(Properties words) {
        return new SampleDiscussion(
                named(words, "comments", name -> remark(words, "comment." + name + ".")),
                named(words, "amendments", name -> wording(words, "amendment." + name + ".")));
    }

    private static <T> List<T> named(Properties words, String list, Function<String, T> read) {
        return Arrays.stream(words.getProperty(list).split(",")).map(read).toList();
    }

    private static Remark remark(Properties words, String key) {
        return new Remark(
                words.getProperty(key + "at"),
                SamplePerson.of(words.getProperty(key + "by")),
                words.getProperty(key + "says"),
                words.getProperty(key + "reply", ""),
                Boolean.parseBoolean(words.getProperty(key + "settled")));
    }

    private static Wording wording(Properties words, String key) {
        return new Wording(
                words.getProperty(key + "at"),
                SamplePerson.of(words.getProperty(key + "by")),
                words.getProperty(key + "proposes"),
                words.getProperty(key + "because"),
                words.getProperty(key + "verdict", ""),
                words.getProperty(key + "answer", ""));
    }
}
