/** The people of an organisation and their roles, for those who look after them; and everybody's, for the office of the coalition. */
@NullMarked
package ngo.portal.web.people;

import org.jspecify.annotations.NullMarked;
