package org.glujava.processor.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.glujava.processor.Message;

/**
 * Finds calls that wait for a reply in a {@code @Fop} method and in its reply callbacks. These run on GlusterFS
 * threads, where waiting throws. Other lambdas may run on any thread, and are skipped.
 */
final class WaitingCalls extends TreeScanner<Void, Void> {
    /** Methods of a future that return a future which depends on it. */
    private static final Set<String> STAGES = Set.of(
            "thenApply",
            "thenAccept",
            "thenRun",
            "thenCompose",
            "whenComplete",
            "exceptionally",
            "handle",
            "orTimeout",
            "copy",
            "toCompletableFuture");

    private final Set<String> contexts;
    private final FrameCalls calls;
    private final UseCheck.Found found;
    private final Set<String> futures = new HashSet<>();

    /**
     * Checks one method.
     *
     * @param contexts the names of the class's fields that have its context
     */
    WaitingCalls(Set<String> contexts, FrameCalls calls, UseCheck.Found found) {
        this.contexts = new HashSet<>(contexts);
        this.calls = calls;
        this.found = found;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        super.visitVariable(variable, null);
        String name = variable.getName().toString();
        contexts.remove(name); // the variable hides the field from here on
        futures.remove(name);
        if (variable.getInitializer() != null && isOurFuture(variable.getInitializer())) {
            futures.add(name);
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        super.visitMethodInvocation(call, null);
        if (waits(call)) {
            found.at(call, Message.WAITS, call.getMethodSelect().toString());
        }
        if (calls.kind(call) == FrameCalls.Kind.DECISION) {
            for (ExpressionTree argument : call.getArguments()) {
                if (argument instanceof LambdaExpressionTree callback) {
                    scan(callback.getBody(), null);
                }
            }
        }
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        return null;
    }

    private boolean waits(MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return false;
        }
        return switch (select.getIdentifier().toString()) {
            case "call" -> isContext(select.getExpression());
            case "join", "get" -> isOurFuture(select.getExpression());
            // The author tests the future before, so the call need not wait.
            case "isDone", "isCompletedExceptionally" -> {
                futures.remove(select.getExpression().toString());
                yield false;
            }
            default -> false;
        };
    }

    private boolean isContext(ExpressionTree tree) {
        return tree instanceof IdentifierTree name
                        && contexts.contains(name.getName().toString())
                || tree instanceof MemberSelectTree select
                        && select.getExpression().toString().equals("this")
                        && contexts.contains(select.getIdentifier().toString());
    }

    private boolean isOurFuture(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return isOurFuture(inner.getExpression());
        }
        if (tree instanceof IdentifierTree name) {
            return futures.contains(name.getName().toString());
        }
        return tree instanceof MethodInvocationTree call
                && (isStart(call)
                        || call.getMethodSelect() instanceof MemberSelectTree select
                                && STAGES.contains(select.getIdentifier().toString())
                                && isOurFuture(select.getExpression()));
    }

    /** Returns whether a call is {@code context.start(...)} or a generated {@code startLookup(context, ...)}. */
    private boolean isStart(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("start")
                && isContext(select.getExpression())) {
            return true;
        }
        String method = call.getMethodSelect().toString();
        return method.substring(method.lastIndexOf('.') + 1).startsWith("start")
                && !call.getArguments().isEmpty()
                && isContext(call.getArguments().get(0));
    }
}
