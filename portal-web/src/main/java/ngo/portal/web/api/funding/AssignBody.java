package ngo.portal.web.api.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviewers and approvers that are assigned to a request: accounts, by their id or e-mail address.
 *
 * @param found the result of the verification, if it is not recorded yet
 */
public record AssignBody(@Nullable List<String> reviewers, @Nullable List<String> approvers, @Nullable String found) {}
