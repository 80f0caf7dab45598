package ngo.portal.web.statement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import ngo.portal.web.document.TalkPage;

/** What is said about a statement. */
@Named
@ViewScoped
public class StatementTalkPage extends TalkPage<CurrentStatement> {}
