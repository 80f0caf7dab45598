package ngo.portal.web.api;

/** An act that needs no words; whatever is sent along means nothing. */
public record NothingBody() {}
