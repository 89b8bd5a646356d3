package org.glujava.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glujava.fops.Slot;
import org.glujava.processor.Message;

/** Finds successful replies with {@code null} for a part that GlusterFS reads: they cannot be unwound. */
final class NullParts extends TreePathScanner<Void, Void> {
    private final ReplyParts parts;
    private final Set<String> methods;
    private final UseCheck.Found found;

    /**
     * Checks one method.
     *
     * @param methods the names of the class's own methods, which are not stubs
     */
    NullParts(ReplyParts parts, Set<String> methods, UseCheck.Found found) {
        this.parts = parts;
        this.methods = methods;
        this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        maker(call).filter(maker -> maker.takes(arguments.size())).ifPresent(maker -> {
            for (int i = 0; i < maker.parts().size(); i++) {
                Slot part = maker.parts().get(i);
                Tree given = arguments.get(maker.first() + i);
                if (part.needed() && isNull(given)) {
                    found.at(
                            given,
                            Message.NULL_PART,
                            maker.fop().name(),
                            part.javaName(),
                            maker.fop().replyClass());
                }
            }
        });
        return super.visitMethodInvocation(call, null);
    }

    private Optional<ReplyParts.Maker> maker(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            String name = method.getName().toString();
            return methods.contains(name) ? Optional.empty() : parts.ofStub(name);
        }
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        String owner = simpleName(select.getExpression());
        if (select.getIdentifier().contentEquals("of") && isFinal()) {
            return parts.ofClass(owner);
        }
        return owner.endsWith("Stubs") ? parts.ofStub(select.getIdentifier().toString()) : Optional.empty();
    }

    /** Returns whether the reply is used as it is. A reply in a variable, or before a dot, may still get its parts. */
    private boolean isFinal() {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        return parent instanceof ReturnTree
                || parent instanceof LambdaExpressionTree
                || parent instanceof MethodInvocationTree outer
                        && outer.getMethodSelect() != getCurrentPath().getLeaf();
    }

    private static String simpleName(ExpressionTree type) {
        String text = type.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static boolean isNull(Tree tree) {
        return tree instanceof ParenthesizedTree inner
                ? isNull(inner.getExpression())
                : tree instanceof TypeCastTree cast
                        ? isNull(cast.getExpression())
                        : tree.getKind() == Tree.Kind.NULL_LITERAL;
    }
}
