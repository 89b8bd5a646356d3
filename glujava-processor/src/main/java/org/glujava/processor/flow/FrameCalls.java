package org.glujava.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;

/**
 * Classifies calls by their effect on the frame. It compares names only, because method bodies have no types yet when
 * processors run.
 */
final class FrameCalls {
    enum Kind {
        /** Decides about the frame. */
        DECISION,
        /** Only reads the frame. */
        QUESTION,
        /** Any other call. */
        OTHER
    }

    static final Set<String> DECISIONS = Set.of("forward", "wind", "windAll", "windFirst", "unwind", "fail", "suspend");
    static final Set<String> QUESTIONS =
            Set.of("fop", "newPayload", "credentials", "unique", "keepArguments", "keepReply");

    private final String frame;
    private final String stubs;
    private final CompilationUnitTree file;
    private final Throwers throwers;

    /**
     * Classifies the calls in one method.
     *
     * @param frame the name of the frame
     * @param stubs the name of the class generated for the translator
     * @param file the file of the method
     */
    FrameCalls(String frame, String stubs, CompilationUnitTree file) {
        this.frame = frame;
        this.stubs = stubs;
        this.file = file;
        this.throwers = new Throwers(file);
    }

    Kind kind(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select && isFrame(select.getExpression())) {
            String name = select.getIdentifier().toString();
            return DECISIONS.contains(name) ? Kind.DECISION : QUESTIONS.contains(name) ? Kind.QUESTION : Kind.OTHER;
        }
        return isStub(call) ? Kind.DECISION : Kind.OTHER;
    }

    /** Returns whether a call may never return. */
    boolean mayEnd(MethodInvocationTree call) {
        return throwers.has(call) || call.getMethodSelect().toString().equals("System.exit");
    }

    /** Returns whether a tree is just the frame. */
    boolean isFrame(Tree tree) {
        return tree instanceof ParenthesizedTree inner
                ? isFrame(inner.getExpression())
                : tree instanceof IdentifierTree name && name.getName().contentEquals(frame);
    }

    /** Returns whether a tree contains the frame's name. */
    boolean mentions(Tree tree) {
        return Boolean.TRUE.equals(new Mentions().scan(tree, null));
    }

    /** Returns whether a tree uses the frame for more than reading it. */
    boolean doesMoreThanAsk(Tree tree) {
        return Boolean.TRUE.equals(
                new Mentions() {
                    @Override
                    public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                        return kind(call) == Kind.QUESTION
                                ? scan(call.getArguments(), null)
                                : super.visitMethodInvocation(call, null);
                    }
                }.scan(tree, null));
    }

    private class Mentions extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean visitIdentifier(IdentifierTree name, Void unused) {
            return isFrame(name);
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }

    /**
     * Returns whether a call is of a generated stub: {@code windLookup(frame, ...)} or {@code
     * XStubs.unwindLookup(frame, ...)}.
     */
    private boolean isStub(MethodInvocationTree call) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (arguments.isEmpty() || !isFrame(arguments.get(0))) {
            return false;
        }
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            return isStubs(select.getExpression())
                    && isVerb(select.getIdentifier().toString());
        }
        return call.getMethodSelect() instanceof IdentifierTree name
                && isVerb(name.getName().toString())
                && file.getImports().stream()
                        .anyMatch(line -> imports(line, name.getName().toString()));
    }

    private boolean imports(ImportTree line, String method) {
        return line.isStatic()
                && line.getQualifiedIdentifier() instanceof MemberSelectTree imported
                && isStubs(imported.getExpression())
                && (imported.getIdentifier().contentEquals("*")
                        || imported.getIdentifier().contentEquals(method));
    }

    private boolean isStubs(Tree type) {
        return type instanceof IdentifierTree name && name.getName().contentEquals(stubs)
                || type instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(stubs);
    }

    private static boolean isVerb(String method) {
        return method.startsWith("wind") || method.startsWith("unwind");
    }
}
