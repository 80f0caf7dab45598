package ngo.portal.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ngo.portal.api.Program;

/** Two thousand requests that nobody who means well sends, each another one, from many networks at once. */
public final class HostileCrowd {

    public static final int REQUESTS = 2_000;

    /** In each of them somewhere, and nowhere else. */
    public static final String PLANTED = "zqcrowd";

    private static final int AT_ONCE = 8;

    private static final List<String> TARGETS = List.of(
            "/en/",
            "/en/newsroom",
            "/en/petitions",
            "/en/organisations",
            "/en/search",
            "/en/contact",
            "/en/statements/00000000-0000-4000-8000-000000000000",
            "/statements",
            "/statements/00000000-0000-4000-8000-000000000000/sign",
            "/plans",
            "/plans/new",
            "/petitions",
            "/funding",
            "/funding/calls/new",
            "/search",
            "/notifications",
            "/dashboard",
            "/organisations",
            "/admin/people",
            "/audit",
            "/callback",
            "/api/v1/me",
            "/api/v1/statements",
            "/api/v1/public/statements",
            "/api/v1/funding-requests");

    private static final List<String> SPOILT = List.of(
            "?q=%00" + PLANTED,
            "?q=%ff" + PLANTED,
            "?q=%zz" + PLANTED,
            "?" + PLANTED + "%00=1",
            "?after=" + PLANTED,
            "?sort=title;drop%20" + PLANTED,
            "?state=" + PLANTED + "&state=" + PLANTED,
            "?size=-1&from=2026-02-30&for=" + PLANTED,
            "?q=%27%20or%201=1--" + PLANTED,
            "?q=%3Cscript%3E" + PLANTED,
            "?q=" + (PLANTED + "-").repeat(300),
            "?jakarta.faces.ViewState=" + PLANTED,
            "/..%2f" + PLANTED,
            "/%2e%2e/" + PLANTED,
            ";jsessionid=" + PLANTED,
            "/" + PLANTED + "%0d%0aSet-Cookie:a=b");

    private static final String NO_FORM =
            "form=form&jakarta.faces.ViewState=" + PLANTED + "&form:act=" + PLANTED + "%00";

    private HostileCrowd() {}

    /**
     * Sends them and returns what each was answered, in no order.
     *
     * @param cookies of somebody who is signed in, for a part of them; empty where nobody is
     */
    public static List<Integer> send(Portal portal, String cookies) throws InterruptedException {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (RawRequest request : requests(portal, cookies)) {
                sent.add(senders.submit(() -> request.to(portal).status()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            senders.shutdownNow();
        }
    }

    private static List<RawRequest> requests(Portal portal, String cookies) {
        List<RawRequest> requests = new ArrayList<>();
        for (String target : TARGETS) {
            for (String spoilt : SPOILT) {
                String whole = target + spoilt;
                RawRequest get = RawRequest.get(whole).with("X-Forwarded-For: " + Program.anyNetwork());
                RawRequest post = RawRequest.post(whole, NO_FORM).with("X-Forwarded-For: " + Program.anyNetwork());
                requests.add(get);
                requests.add(get.with("Cookie: " + cookies).with("Accept-Language: " + PLANTED + ";q=zz"));
                requests.add(post.with("Cookie: " + cookies).with("Origin: " + portal.address()));
                requests.add(new RawRequest("POST", whole, "{\"title\":\"" + PLANTED, List.of())
                        .with("Content-Type: application/json")
                        .with("Idempotency-Key: " + PLANTED)
                        .with("Authorization: Bearer " + PLANTED + ".b.c")
                        .with("X-Forwarded-For: " + PLANTED + ", " + Program.anyNetwork()));
                requests.add(new RawRequest("PROPFIND", whole, "", List.of())
                        .with("Host: " + PLANTED + ".example")
                        .with("Cookie: " + PLANTED + "=\u00e9\"; $Version=1")
                        .with("Range: bytes=9-" + PLANTED));
            }
        }
        return requests;
    }
}
