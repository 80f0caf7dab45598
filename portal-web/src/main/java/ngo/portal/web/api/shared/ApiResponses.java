package ngo.portal.web.api.shared;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How the portal answers programs. */
public final class ApiResponses {

    public static final String PROBLEM = "application/problem+json";

    private static final int SECONDS_PER_MINUTE = 60;

    private ApiResponses() {}

    public static Response of(Record document) {
        return json(Response.ok(), JsonWriting.write(document));
    }

    /** One document with the version by which it can be changed. */
    public static Response of(Record document, long version) {
        return json(Response.ok().tag(new EntityTag(Long.toString(version))), JsonWriting.write(document));
    }

    /** What everybody may keep for a moment. */
    public static Response open(Record document) {
        CacheControl briefly = new CacheControl();
        briefly.setMaxAge(SECONDS_PER_MINUTE);
        briefly.setNoTransform(false);
        return json(Response.ok().cacheControl(briefly), JsonWriting.write(document));
    }

    public static Response json(Response.ResponseBuilder answer, String body) {
        return answer.entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .build();
    }

    /** What a program has to ask its person for, in the words of RFC 9470. */
    public static Response proofNeeded(Problem problem, int minutes) {
        String demand =
                "Bearer realm=\"portal\", error=\"insufficient_user_authentication\", acr_values=\"2\", max_age=%d"
                        .formatted(minutes * SECONDS_PER_MINUTE);
        return Response.fromResponse(problem(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, null)
                .header(HttpHeaders.WWW_AUTHENTICATE, demand)
                .build();
    }

    public static Response problem(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (problem.status() == RefusedRequest.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"portal\"");
        }
        return answer.entity(JsonWriting.write(problem)).type(PROBLEM).build();
    }
}
