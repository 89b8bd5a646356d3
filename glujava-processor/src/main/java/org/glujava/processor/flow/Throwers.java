package org.glujava.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The methods of a file that end by throwing. A call of one may end the caller, too. */
final class Throwers {
    private final Set<String> names = new HashSet<>();

    Throwers(CompilationUnitTree file) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                if (method.getBody() != null && endsByThrowing(method.getBody().getStatements())) {
                    names.add(method.getName().toString());
                }
                return super.visitMethod(method, null);
            }
        }.scan(file, null);
    }

    private static boolean endsByThrowing(List<? extends StatementTree> statements) {
        return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowTree;
    }

    /**
     * Returns whether a call is of such a method. It compares names only, which can suppress a warning but cannot cause
     * one.
     */
    boolean has(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree name
                        && names.contains(name.getName().toString())
                || call.getMethodSelect() instanceof MemberSelectTree select
                        && names.contains(select.getIdentifier().toString());
    }
}
