package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.leak.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever attacks the portal must neither fill its log nor write into it; what one such request does, HostileInputIT looks at. */
@ExtendWith(Stage.class)
class HostileCrowdIT {

    @Test
    void twoThousandHostileRequestsLeaveALineEachAtMost(Portal portal) throws Exception {
        Session member = Session.of(portal, "member@fidh.example");
        String before = portal.mark();

        List<Integer> answers = HostileCrowd.send(portal, member.cookies());
        List<String> written = portal.logSince(before);

        assertThat(answers).hasSize(HostileCrowd.REQUESTS).allMatch(status -> status < 500);
        assertThat(answers.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .as("refused in more ways than one")
                .containsKeys(400, 401, 403, 404);
        assertThat(written)
                .hasSizeLessThanOrEqualTo(HostileCrowd.REQUESTS)
                .noneMatch(line -> line.contains("SEVERE"))
                .noneMatch(line -> line.startsWith("\tat "))
                .noneMatch(line -> line.contains(HostileCrowd.PLANTED));
        assertThat(member.get("/statements").statusCode())
                .as("whoever means well")
                .isEqualTo(200);
    }
}
