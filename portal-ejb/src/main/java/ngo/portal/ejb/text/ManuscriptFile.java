package ngo.portal.ejb.text;

import java.util.List;

/** An imported file: its metadata, which may be empty, and its sanitised HTML. */
record ManuscriptFile(String title, String language, List<String> addressees, String html) {}
