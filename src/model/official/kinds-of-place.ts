/** How names of places are made: of those that they belong to, a stem and a kind (湖南省邵阳市, 北京市海淀区, 新疆维吾尔自治区). */

/** 湖南省邵阳市 → 邵阳市; a zone keeps its city (甲市高新区), for many cities have one of its name. */
export function ownPlace(name: string, level: string): string {
  const inProvince = name.replace(/^.{2,}?(?:省|自治区)(?=.)/u, '');
  return level === '功能区' ? inProvince : inProvince.replace(/^.{2,}?[市州盟](?=.)/u, '');
}

/** 吉林省, 吉林市 → 吉林; 邵阳县 → 邵阳; 新疆维吾尔自治区 → 新疆. */
export function withoutKind(place: string): string {
  return place.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市县区州盟旗]$/u, '');
}
