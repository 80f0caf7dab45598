package ngo.portal.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import ngo.portal.web.security.signin.ProvenAct;
import org.jspecify.annotations.Nullable;

/** The held POST, which replaces the request with which its sender returns from the step-up authentication. */
class ResumedPost extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, String[]> fields = new LinkedHashMap<>();

    ResumedPost(HttpServletRequest back, UnsentForm form) {
        super(back);
        form.fields().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getContentType() {
        return FORM;
    }

    @Override
    public @Nullable String getQueryString() {
        @Nullable String query = super.getQueryString();
        String kept = query == null
                ? ""
                : query.replaceFirst("(^|&)" + ProvenAct.HELD + "=1", "").replaceFirst("^&", "");
        return kept.isEmpty() ? null : kept;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String @Nullable [] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String @Nullable [] values = fields.get(name);
        return values == null ? null : values.clone();
    }
}
