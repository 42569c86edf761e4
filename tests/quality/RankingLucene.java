import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene's ranking of a collection, for ranking_peers.py. Standard input: a line "id TAB text" for each document, an empty line,
 * a line "id TAB words" for each query. Standard output: "query TAB document", best first, MOST for each query.
 */
public class RankingLucene {
    private static final int MOST = 100;

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Analyzer analyzer = new EnglishAnalyzer();
        ByteBuffersDirectory folder = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new StoredField("id", line.substring(0, tab)));
                document.add(new TextField("text", line.substring(tab + 1), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher.setMaxClauseCount(100_000);
        try (DirectoryReader reader = DirectoryReader.open(folder)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                for (String term : terms(analyzer, line.substring(tab + 1)))
                    any.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
                for (ScoreDoc hit : searcher.search(any.build(), MOST).scoreDocs)
                    out.println(line.substring(0, tab) + "\t" + searcher.storedFields().document(hit.doc).get("id"));
            }
        }
        out.flush();
    }

    private static List<String> terms(Analyzer analyzer, String text) throws Exception {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }
}
