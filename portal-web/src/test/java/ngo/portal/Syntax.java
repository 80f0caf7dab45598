package ngo.portal;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources as the compiler reads them. All are read in one go: to begin costs the compiler more than to read a file. */
record Syntax(Map<Sources.Source, CompilationUnitTree> units, SourcePositions positions) {

    static Syntax of(List<Sources.Source> sources) {
        Map<URI, Sources.Source> byAddress = new LinkedHashMap<>();
        for (Sources.Source source : sources) {
            byAddress.put(URI.create("memory:///" + byAddress.size() + "/Source.java"), source);
        }
        List<InMemory> files = new ArrayList<>();
        byAddress.forEach((address, source) -> files.add(new InMemory(address, source)));
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, files);
        Map<Sources.Source, CompilationUnitTree> units = new LinkedHashMap<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                units.put(
                        Objects.requireNonNull(
                                byAddress.get(unit.getSourceFile().toUri())),
                        unit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Syntax(units, Trees.instance(task).getSourcePositions());
    }

    /** How many lines a part of a source takes. */
    long lines(CompilationUnitTree unit, Tree part) {
        LineMap lines = unit.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(unit, part))
                - lines.getLineNumber(positions.getStartPosition(unit, part))
                + 1;
    }

    /** A source that need not be read from its file again. */
    private static final class InMemory extends SimpleJavaFileObject {

        private final Sources.Source source;

        InMemory(URI address, Sources.Source source) {
            super(address, Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.content();
        }
    }
}
