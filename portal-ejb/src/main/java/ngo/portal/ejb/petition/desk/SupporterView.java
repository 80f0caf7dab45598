package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.SupporterCountRow;

/**
 * What an organisation could take along.
 *
 * @param fresh the reader has proven lately who they are
 */
public record SupporterView(SupporterCountRow count, boolean fresh) {}
