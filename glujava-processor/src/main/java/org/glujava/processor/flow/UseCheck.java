package org.glujava.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.glujava.Fop;
import org.glujava.Frame;
import org.glujava.FrameActions;
import org.glujava.TranslatorContext;
import org.glujava.fops.FopTable;
import org.glujava.processor.Message;
import org.glujava.processor.Report;

/** Warns of calls in a translator that always throw at run time, or after which nothing can answer the fop. */
public final class UseCheck {
    /** Receives the faults. */
    interface Found {
        void at(Tree place, Message message, Object... values);
    }

    private final Trees trees;
    private final ReplyParts parts;

    UseCheck(Trees trees, FopTable table) {
        this.trees = trees;
        this.parts = new ReplyParts(table);
    }

    /** Checks all methods of a class. */
    public void check(TypeElement type, Report report) {
        for (Element each : type.getEnclosedElements()) {
            TreePath path = each instanceof ExecutableElement ? trees.getPath(each) : null;
            if (path != null && path.getLeaf() instanceof MethodTree tree && tree.getBody() != null) {
                check(type, (ExecutableElement) each, path, report);
            }
        }
    }

    private void check(TypeElement type, ExecutableElement method, TreePath path, Report report) {
        CompilationUnitTree file = path.getCompilationUnit();
        Found found = (place, message, values) ->
                report.addAt(message, method, (kind, text) -> trees.printMessage(kind, text, place, file), values);
        Tree body = ((MethodTree) path.getLeaf()).getBody();
        Set<String> frames = named(method.getParameters(), Frame.class, FrameActions.class);
        new DroppedSuspensions(frames, body, found).scan(body, null);
        Set<String> methods = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(own -> own.getSimpleName().toString())
                .collect(Collectors.toSet());
        new NullParts(parts, methods, found).scan(new TreePath(path, body), null);
        if (method.getAnnotation(Fop.class) != null && frames.size() == 1) {
            Set<String> contexts = named(ElementFilter.fieldsIn(type.getEnclosedElements()), TranslatorContext.class);
            var calls = new FrameCalls(frames.iterator().next(), type.getSimpleName() + "Stubs", file);
            new WaitingCalls(contexts, calls, found).scan(path.getLeaf(), null);
        }
    }

    /** Returns the names of the variables that have one of these types. */
    private static Set<String> named(List<? extends VariableElement> variables, Class<?>... types) {
        Set<String> names = Stream.of(types).map(Class::getName).collect(Collectors.toSet());
        return variables.stream()
                .filter(variable -> variable.asType() instanceof DeclaredType declared
                        && names.contains(declared.asElement().toString()))
                .map(variable -> variable.getSimpleName().toString())
                .collect(Collectors.toSet());
    }
}
