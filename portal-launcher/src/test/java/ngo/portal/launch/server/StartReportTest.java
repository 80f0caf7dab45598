package ngo.portal.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As Payara Micro writes it. */
class StartReportTest {

    private static final String PORTAL =
            """

                        {
                            "Name": "portal",
                            "Type": "war",
                            "Context Root": "/"
                        }
            """;

    private static final String READY = "Payara Micro 7.2026.11 (build 42) ready in 13,372 (ms)\n";

    @Test
    void aStartThatEndsWithoutThePortalLacksIt() {
        assertThat(StartReport.lacksThePortal(list(PORTAL) + READY)).isFalse();
        assertThat(StartReport.lacksThePortal(list("") + READY)).isTrue();
        assertThat(StartReport.lacksThePortal(list(PORTAL.replace("portal", "bare")) + READY))
                .isTrue();
    }

    @Test
    void asLongAsItIsOpenNothingIsLacking() {
        assertThat(StartReport.lacksThePortal("")).isFalse();
        assertThat(StartReport.lacksThePortal("Deployed 1 archive(s)\n")).isFalse();
        assertThat(StartReport.lacksThePortal(list(""))).isFalse();
    }

    @Test
    void whatIsSaidAtOnceIsNotWaitedFor() {
        assertThat(StartReport.lacksThePortal("Exception while loading the app : no.Such"))
                .isTrue();
    }

    @Test
    void theNewestStartIsLookedAt() {
        assertThat(StartReport.lacksThePortal(list(PORTAL) + READY + list("") + READY))
                .isTrue();
        assertThat(StartReport.lacksThePortal(list("") + READY + list(PORTAL) + READY))
                .isFalse();
    }

    @Test
    void inALogOfObjectsItIsTheSame() {
        assertThat(StartReport.lacksThePortal(object(list(PORTAL)) + object(READY)))
                .isFalse();
        assertThat(StartReport.lacksThePortal(object(list("")) + object(READY))).isTrue();
    }

    /** The end of a log as a node wrote it. */
    @Test
    void anOperatorsPortThatIsTakenIsNamedInASentence() {
        String sentence =
                "Port 9080 of 127.0.0.1 cannot be listened on; stop the program that has it, or choose another"
                        + " with PORTAL_MANAGEMENT_PORT.";

        assertThat(StartReport.portTaken("Exception while loading the app : java.lang.IllegalStateException: "
                        + sentence + "\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n"))
                .contains(sentence);
        assertThat(StartReport.portTaken(object("java.lang.IllegalStateException: " + sentence + "\n")))
                .contains(sentence);
        assertThat(StartReport.portTaken(list(PORTAL) + READY)).isEmpty();
    }

    private static String list(String applications) {
        return """
                {
                    "Instance Configuration": {
                        "Host": "localhost",
                        "Http Port(s)": "21211",
                        "Https Port(s)": "",
                        "Instance Name": "payara-micro",
                        "Instance Group": "no-cluster",
                        "Deployed": [%s]
                    }
                }
                """
                .formatted(applications);
    }

    private static String object(String message) {
        return "{\"Level\":\"INFO\",\"LogMessage\":\""
                + message.replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n";
    }
}
