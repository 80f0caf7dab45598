package ngo.portal.web.organisation;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Serves the suggestions of country and language pickers for a search term. */
@WebServlet(CodesServlet.ADDRESS)
public class CodesServlet extends HttpServlet {

    static final String ADDRESS = "/organisation/codes.json";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CodeKind> kind = CodeKind.of(Picker.words(request.getParameter("of")));
        String words = Picker.words(request.getParameter("query"));
        List<String> found = kind.map(one -> one.find(words, Picker.MAX_FOUND)).orElse(List.of());
        Suggestions offered = new Suggestions();
        kind.ifPresent(one -> found.forEach(code -> offered.add(code, one.name(code))));
        offered.write(response, found.size() == Picker.MAX_FOUND);
    }
}
