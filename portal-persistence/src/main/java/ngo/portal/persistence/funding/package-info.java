/**
 * Calls of funders and requests for funding: the states of a request, its service clock, its budget. Everything that could
 * put a person at risk is stored here only in sealed form.
 */
@NullMarked
package ngo.portal.persistence.funding;

import org.jspecify.annotations.NullMarked;
