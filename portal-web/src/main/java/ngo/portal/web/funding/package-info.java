/**
 * The pages of calls and requests for funding. What is sealed passes through them and stays nowhere: no page keeps a view, a
 * draft or a session of what was typed.
 */
@NullMarked
package ngo.portal.web.funding;

import org.jspecify.annotations.NullMarked;
