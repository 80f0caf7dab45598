package ngo.portal.web.api.shared;

/** An act that needs no words; whatever is sent along means nothing. */
public record NothingBody() {}
