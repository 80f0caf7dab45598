package ngo.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.persistence.document.CommentRow;
import ngo.portal.persistence.text.Section;
import org.junit.jupiter.api.Test;

class CommentThreadTest {

    private final Section section = Section.of("", "<p>One.</p><p>Two.</p><p>Three.</p>");

    @Test
    void threadsFollowTheTextAndThoseThatAreSettledComeLast() {
        CommentRow settled = Talks.comment(section, 1, true);
        CommentRow onThree = Talks.comment(section, 3, false);
        CommentRow onTwo = Talks.comment(section, 2, false);
        CommentRow reply = Talks.reply(onThree);
        List<CommentRow> comments = List.of(settled, onThree, onTwo, reply);

        List<CommentThread> talks = CommentThread.of(comments, Talks.numbered(section));

        assertThat(talks).extracting(CommentThread::first).containsExactly(onTwo, onThree, settled);
        assertThat(talks.get(1).replies()).containsExactly(reply);
    }
}
