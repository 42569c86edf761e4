#include "schema/name_column.h"

#include <algorithm>

#include "schema/authors.h"
#include "schema/bytes.h"
#include "schema/name_kind.h"
#include "schema/name_table.h"
#include "schema/person_term.h"
#include "schema/terms.h"
#include "text/ascii.h"

namespace dateline {

namespace {

void read_numbers(Unpacker& in, std::vector<std::uint32_t>& numbers) {
    numbers.resize(in.count());
    for (std::uint32_t& number : numbers) number = in.number32();
}

}  // namespace

std::string pack_name_row(const NameRow& row) {
    Packer out;
    for (const auto* numbers : {&row.entities, &row.others}) {
        out.number(numbers->size());
        for (const std::uint32_t number : *numbers) out.number(number);
    }
    return out.take();
}

void unpack_name_row(std::string_view bytes, NameRow& into) {
    Unpacker in(bytes);
    read_numbers(in, into.entities);
    read_numbers(in, into.others);
    if (!in.rest().empty()) throw DamagedBytes("something stands behind an article's names");
}

NameRow unpack_name_row(std::string_view bytes) {
    NameRow row;
    unpack_name_row(bytes, row);
    return row;
}

ArticleNames names_of(const StoredArticle& stored) {
    ArticleNames names;
    const Setting setting = setting_of(stored);
    names.entities.reserve(stored.mentions.entities.size());
    for (const Entity& entity : stored.mentions.entities)
        names.entities.push_back(entity.kind == EntityKind::person ? person_term(entity, setting)
                                                                   : entity_term(entity));
    const auto add = [&](NameKind kind, std::string_view value) {
        if (value.empty()) return;
        std::string name = term(info(kind).prefix, value);
        if (std::find(names.others.begin(), names.others.end(), name) == names.others.end())
            names.others.push_back(std::move(name));
    };
    const Article& article = stored.article;
    add(NameKind::source, trimmed(article.source));
    for (const std::string_view author : authors_of(article.author)) add(NameKind::author, author);
    add(NameKind::section, trimmed(article.section));
    add(NameKind::language, trimmed(article.language));
    for (const std::string& keyword : article.stated.keywords)
        add(NameKind::keyword, trimmed(keyword));
    return names;
}

}  // namespace dateline
