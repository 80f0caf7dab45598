package ngo.portal.persistence.text;

import org.commonmark.node.Node;

/** Refuses Markdown nested so deeply that only an attacker writes it; walks without recursion, for that very reason. */
final class MarkdownDepth {

    private static final int DEEPEST = 100;

    private MarkdownDepth() {}

    static void refuseDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
            if (depth > DEEPEST) {
                throw new TextRefused(TextRefused.Reason.TOO_DEEP);
            }
        }
    }
}
