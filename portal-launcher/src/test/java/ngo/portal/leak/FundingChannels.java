package ngo.portal.leak;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.matrix.Promised;

/** Every address at which a request for funding could show, to those who read it and to those who must not know that there is one. */
final class FundingChannels {

    private static final String API = "/api/v1";
    private static final String NONE = "{}";

    /** Lists, filters and files, and searches for what somebody might guess or have heard. */
    private static final List<String> ASKED = List.of(
            "/funding?view=own",
            "/funding?view=board",
            "/funding?state=SUBMITTED",
            "/funding?state=SCREENING",
            "/funding?track=REGULAR",
            "/funding/calls?taking=true",
            "/approvals?show=ALL",
            "/decisions/log.csv",
            "/organisations/fidh",
            "/admin/organisations/fidh",
            API + "/organisations/fidh",
            API + "/funding-requests?size=100",
            API + "/funding-requests?side=FUNDER",
            API + "/funding-requests?side=APPLICANT",
            API + "/notifications?size=100");

    private static final Set<String> LISTS = Set.of(
            "/dashboard",
            "/calendar",
            "/notifications",
            "/approvals?show=ALL",
            "/decisions/log.csv",
            API + "/notifications?size=100");

    /** Where it is somebody's office to read what has been done by whom. */
    private static final List<String> TRAILS = List.of("/admin/audit", API + "/audit", API + "/audit/verification");

    private FundingChannels() {}

    /** Pages and API calls at which requests are indistinguishable. */
    static List<String> general() throws IOException {
        return Stream.concat(
                        reading().filter(address -> !address.contains(NONE) && !TRAILS.contains(address)),
                        ASKED.stream())
                .distinct()
                .toList();
    }

    /** Of those the ones at which a request shows to those who handle it. */
    static List<String> core() throws IOException {
        return general().stream()
                .filter(address -> address.contains("/funding") || LISTS.contains(address))
                .toList();
    }

    /** All about one call. */
    static List<String> ofCall(String call) throws IOException {
        return reading()
                .filter(address -> address.contains("/funding/calls/{}") || address.contains("/funding-calls/{}"))
                .map(address -> address.replace(NONE, call))
                .toList();
    }

    /** All about one request. */
    static List<String> ofRequest(String request) throws IOException {
        return reading()
                .filter(address -> address.startsWith("/funding/{}") || address.contains("/funding-requests/{}"))
                .map(address -> address.replaceFirst("\\{}", request).replace(NONE, Words.id()))
                .toList();
    }

    /** What can be done with one request by a call. */
    static List<String> actsOn(String request) throws IOException {
        return Promised.calls().stream()
                .filter(call -> call.startsWith("POST ") && call.contains("/funding-requests/{"))
                .map(call -> call.replaceFirst("POST " + API, "").replaceAll("\\{[^}]*}", request))
                .toList();
    }

    private static Stream<String> reading() throws IOException {
        return Promised.calls().stream()
                .filter(call -> call.startsWith("PAGE ") || call.startsWith("GET "))
                .map(call -> call.replaceFirst("^[A-Z]+ ", "").replaceAll("\\{[^}]*}", NONE));
    }
}
