package org.glujava.processor.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Name;
import org.glujava.processor.Message;
import org.jspecify.annotations.Nullable;

/** Finds suspended frames that are not kept: GluJava fails their fops later. */
final class DroppedSuspensions extends TreeScanner<Void, Void> {
    private final Set<String> frames;
    private final Set<Name> mentioned = new HashSet<>();
    private final UseCheck.Found found;

    /**
     * Checks one method.
     *
     * @param frames the names of its frames
     */
    DroppedSuspensions(Set<String> frames, Tree body, UseCheck.Found found) {
        this.frames = frames;
        this.found = found;
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void unused) {
                mentioned.add(name.getName());
                return null;
            }
        }.scan(body, null);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
        return isSuspension(statement.getExpression())
                ? report(statement.getExpression())
                : super.visitExpressionStatement(statement, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        return isSuspension(variable.getInitializer()) && !mentioned.contains(variable.getName())
                ? report(variable.getInitializer())
                : super.visitVariable(variable, null);
    }

    /** Skips nested classes: a frame of the same name may be a different one there. */
    @Override
    public Void visitClass(ClassTree type, Void unused) {
        return null;
    }

    private boolean isSuspension(@Nullable Tree tree) {
        return tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("suspend")
                && select.getExpression() instanceof IdentifierTree frame
                && frames.contains(frame.getName().toString());
    }

    private Void report(Tree call) {
        found.at(call, Message.DROPPED_SUSPEND, call.toString());
        return null;
    }
}
