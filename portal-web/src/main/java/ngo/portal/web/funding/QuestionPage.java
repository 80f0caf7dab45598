package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import ngo.portal.ejb.funding.RequestAction;
import ngo.portal.ejb.funding.handling.QuestionService;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;

/** The page for a question of the funder about some parts; the applicant rewrites them and answers. */
@Named
@RequestScoped
public class QuestionPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private QuestionService questions;

    @Inject
    private Text text;

    private List<String> sections = new ArrayList<>();

    private String question = "";

    private String answer = "";

    public void load() {
        current.requireOneOf(RequestAction.ASK, RequestAction.ANSWER);
    }

    public void ask() {
        questions.ask(
                current.id(), sections.stream().map(RequestSection::valueOf).toList(), question);
        done("asked");
    }

    public void answer() {
        questions.answer(current.id(), answer);
        done("answered");
    }

    private void done(String what) {
        text.said("handling", what);
        Redirects.to(current.getPath());
    }

    public List<RequestSection> getAll() {
        return List.of(RequestSection.values());
    }

    public List<String> getSections() {
        return sections;
    }

    public void setSections(List<String> sections) {
        this.sections = sections;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
