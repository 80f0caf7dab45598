package ngo.portal.web.setting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.ejb.setting.SettingService;
import ngo.portal.web.shared.AddressAreas;
import org.jspecify.annotations.Nullable;

/** Stores the language that a reader has chosen at the foot of a page, and leads back to it. */
@WebServlet("/me/language")
public class LanguageServlet extends HttpServlet {

    private static final String HOME = "/me";

    @Inject
    private SettingService settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        settings.keep(settings.own().in(parameter(request, "language")));
        response.sendRedirect(back(parameter(request, "back")));
    }

    /** Only to a page of the portal itself, and of those for members. */
    static String back(String asked) {
        boolean printable = asked.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
        return printable && AddressAreas.isForMembers(asked.split("[?#]", 2)[0]) ? asked : HOME;
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
