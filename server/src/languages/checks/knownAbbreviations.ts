/** Abbreviations that readers of United Nations documents know by their letters, with spaces between them. */
import type { Language } from '../lexicon';

/** In any language that has Latin letters, and in Arabic, Chinese and Russian text. */
export const EVERYWHERE = `
  UN UNDP UNICEF UNESCO UNHCR UNEP UNFPA UNRWA UNIDO UNCTAD UNAIDS UNODC UNOPS UNITAR UNIFEM UNDOF UNIFIL UNTSO UNFICYP UNMIK
  UNMOGIP MINURSO ECOSOC OCHA OHCHR OIOS UNSC UNGA UNDAF
  WHO FAO ILO IMF WTO WFP IAEA ICAO IMO ITU UPU WMO WIPO IFAD ICJ ICC ICRC IOM ISO GATT INTERPOL OPEC NATO OECD OSCE ASEAN
  CGIAR UNCITRAL UNIDROIT UNISDR CITES MERCOSUR CARICOM NAFTA ECOWAS
  AIDS HIV TB SARS MERS COVID DNA RNA DDT PCB PCBS CFC HCFC HFC PDF HTML HTTP HTTPS WWW URL USB CD DVD SMS GSM GPS GNSS GIS ICT IT TV PC FAQ
  GDP GNP GNI ODA NGO SDG MDG VAT CEO LGBT LGBTI STEM LED LNG LPG TNT UHF VHF AM PM CV ID VIP SOS UFO USSR USA UK EU UAE
  DPRK DRC PLO GUAM START UPR SALT
  USD EUR GBP CHF JPY CNY RUB CAD AUD SDR BTU GMT UTC AD BC CE BCE CET EST
  ISBN ISSN DOI RES DEC PRST ADD CORR REV SUPP ANNEX NB PS EG IE NO OK NOTE
`;

/** Where the language has letters of its own for what all know. */
export const OWN: Readonly<Record<Language, string>> = {
  ar: '',
  zh: `
    安理会 经社理事会 人权理事会 人权高专办 难民署 儿基会 儿童基金会 开发署 开发计划署 环境署 环境规划署 妇女署 人居署 人口基金 粮食署 粮食计划署 粮农组织
    教科文组织 世卫组织 卫生组织 劳工组织 国际劳工组织 货币基金组织 基金组织 世贸组织 贸发会议 工发组织 原子能机构 民航组织 海事组织 国际电联 电联 万国邮联 气象组织
    知识产权组织 农发基金 艾滋病署 艾滋病规划署 禁毒办 毒品和犯罪问题办公室 项目厅 训研所 近东救济工程处 人道协调厅 红十字委员会 红十字会 移民组织 国际刑警组织
    欧盟 非盟 北约 东盟 阿盟 欧安组织 经合组织 石油输出国组织 欧佩克 美洲组织
  `,
  en: '',
  fr: `
    ONU OMS OIT OMC OMI OMM OMPI FMI AIEA OACI UIT UPU PAM PNUD PNUE FNUAP HCR HCDH CICR CIJ CPI OIM OTAN OCDE OSCE OPEP OUA UA UE CEE
    ONG SIDA VIH PIB PNB APD TVA ADN ODD OMD PMA PDG USA URSS RDA RFA RDC PME TIC DDR SRAS SIG FIDA ONUDI CNUCED ONUSIDA
  `,
  ru: `
    ООН ЮНИСЕФ ЮНЕСКО ЮНЕП ПРООН ЮНФПА ЮНКТАД ЮНИДО ЮНЭЙДС УВКБ УВКПЧ УКГВ БАПОР ЮНОПС ЮНИТАР ВОЗ ФАО МОТ МВФ ВТО ВПП МАГАТЭ ИКАО
    ИМО МСЭ ВПС ВМО ВОИС МФСР МБРР МККК МОМ НАТО ОЭСР ОБСЕ ОПЕК АСЕАН СНГ ЕС ЕЭК ЭКОСОС АС ОАЕ ЛАГ ОДКБ ШОС ЕАЭС СССР США КНР КНДР ГДР ФРГ ОАЭ
    СПИД ВИЧ ДНК РНК ВВП ВНП ВНД НПО ЦУР ЦРДТ ОПР НДС ИКТ ГЭС АЭС ТЭС МИД МВД СМИ СМС ЧП РФ КПК УНП ЭВМ ДДТ ПХД НДПЛ
  `,
  es: `
    ONU OMS OIT OMC OMI OMM OMPI FMI OIEA OACI UIT UPU PMA PNUD PNUMA FNUAP ACNUR ACNUDH CICR CIJ CPI OIM OTAN OCDE OSCE OPEP OUA UA UE CEE OEA
    ONG SIDA VIH PIB PNB AOD IVA ADN ODS ODM EEUU URSS RDA RFA RDC TIC SRAS FIDA ONUDI UNCTAD ONUSIDA
  `,
};

/** The three letters of countries (ISO 3166), as symbols of treaty bodies have them. */
export const COUNTRIES = `
  AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR
  COD COG COK COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC
  GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU
  LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PER PHL
  PLW PNG POL PRK PRT PRY PSE QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM
  TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VAT VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
`;
