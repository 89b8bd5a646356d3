package org.glujava.processor.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.processor.Enclosing;
import org.glujava.processor.Message;
import org.glujava.processor.Report;

/**
 * Warns of {@code @Fop} methods, and of reply callbacks in them, that do not decide about their frame, or do so twice.
 */
public final class DecisionCheck {
    private final Trees trees;

    DecisionCheck(Trees trees) {
        this.trees = trees;
    }

    /** Checks all {@code @Fop} methods of a class. */
    public void check(TypeElement type, Report report) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<? extends VariableElement> frames = method.getParameters().stream()
                    .filter(parameter -> isFrame(parameter.asType()))
                    .toList();
            if (method.getAnnotation(Fop.class) != null && frames.size() == 1) {
                check(method, frames.get(0).getSimpleName().toString(), report);
            }
        }
    }

    private static boolean isFrame(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(Frame.class.getName());
    }

    private void check(ExecutableElement method, String frame, Report report) {
        TreePath path = trees.getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            return;
        }
        CompilationUnitTree file = path.getCompilationUnit();
        String stubs = Enclosing.of(method).getSimpleName() + "Stubs";
        BlockTree body = tree.getBody();
        Findings findings = MethodFlow.of(tree, body, new FrameCalls(frame, stubs, file));
        List<Findings.Undecided> ends = findings.undecided().stream()
                .sorted(Comparator.comparingLong(end -> start(end.place(), file)))
                .toList();
        for (Findings.Undecided end : ends) {
            String subject = end.callback() == null
                    ? Message.THE_METHOD.part(method.getSimpleName())
                    : Message.THE_CALLBACK.part();
            Message message = end.place() instanceof ReturnTree ? Message.UNDECIDED_RETURN : Message.UNDECIDED_END;
            report.addAt(message, method, spot(end.place(), file), subject, frame);
        }
        findings.twice().stream()
                .sorted(Comparator.comparingLong(twice -> start(twice.second(), file)))
                .forEach(twice -> report.addAt(
                        Message.DECIDED_TWICE, method, spot(twice.second(), file), frame, line(twice.first(), file)));
    }

    private Report.Spot spot(Tree tree, CompilationUnitTree file) {
        return (kind, text) -> trees.printMessage(kind, text, tree, file);
    }

    private long line(Tree tree, CompilationUnitTree file) {
        return file.getLineMap().getLineNumber(start(tree, file));
    }

    private long start(Tree tree, CompilationUnitTree file) {
        return trees.getSourcePositions().getStartPosition(file, tree);
    }
}
