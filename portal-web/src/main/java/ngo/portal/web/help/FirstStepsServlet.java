package ngo.portal.web.help;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ngo.portal.ejb.setting.SettingService;
import ngo.portal.web.navigation.Address;
import ngo.portal.web.security.Caller;

/** Puts the first steps away, so that the page on which somebody begins shows them no more. */
@WebServlet("/help/first-steps/hide")
public class FirstStepsServlet extends HttpServlet {

    @Inject
    private SettingService settings;

    @Inject
    private Address address;

    @Inject
    private Caller caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        settings.keep(settings.own().welcomed(true));
        response.sendRedirect(address.of(caller.isAuditor() && !caller.isAtWork() ? "/admin/audit" : "/dashboard"));
    }
}
